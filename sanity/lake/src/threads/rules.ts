import {createKeep} from '../groq/keep.ts'
import {type CompiledRule, compileRule} from '../hooks/rule.ts'
import {shareOfHeap} from '../memory.ts'
import type {Reader} from './answer.ts'
import type {Tasks} from './tasks.ts'

/** Throws LakeError where a rule cannot be asked. */
export function checkRule({filter, projection}: Tasks['checkRule']): null {
  compileRule({filter, projection})
  return null
}

/** What changes give by a rule: JSON for each, null where the rule does not admit it, or cannot be evaluated. */
export async function askRule(task: Tasks['rule'], reader: Reader): Promise<(string | null)[]> {
  const {dataset, rule, changes, now, projectId} = task
  const ask = compiled(rule)
  const {documents} = reader.begin(dataset)
  try {
    const context = {now, projectId, dataset, document: (id: string) => documents.document(id) ?? null}
    const payloads: (string | null)[] = []
    for (const change of changes) payloads.push(await ask(change, context).catch(() => null))
    return payloads
  } finally {
    reader.end()
  }
}

// The same rules are asked at each commit.
const keepRule = createKeep<CompiledRule>({count: 100, characters: shareOfHeap(1_000_000)})

function compiled({filter, projection}: Tasks['rule']['rule']): CompiledRule {
  const key = JSON.stringify([filter, projection])
  return keepRule(key, () => compileRule({filter, projection}))
}
