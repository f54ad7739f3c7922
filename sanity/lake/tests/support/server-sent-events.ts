/** A server-sent event as it stood on the wire. */
export type ServerSentEvent = {event: string; id: string | undefined; data: unknown}

/** The events of a response, one by one; comments are left out. */
export async function* serverSentEvents(response: Response): AsyncGenerator<ServerSentEvent, void> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, {stream: true})
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    yield* blocks.filter((block) => !block.startsWith(':')).map(parseBlock)
  }
}

function parseBlock(block: string): ServerSentEvent {
  const fields = new Map(block.split('\n').map((line) => fieldOf(line)))
  return {event: fields.get('event') ?? 'message', id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null')}
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}
