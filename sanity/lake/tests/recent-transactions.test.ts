import {expect, test} from 'vitest'

import {createRecentTransactions} from '#src/store/recent-transactions.ts'
import type {Transaction} from '#src/store/transaction.ts'

function transaction(seq: number, documents: number): Transaction {
  const effects = {apply: [], revert: []}
  const changes = Array.from({length: documents}, (_, at) => {
    return {id: `page-${at}`, before: null, after: null, mutations: [], effects}
  })
  return {seq, id: `tx${seq}`, dataset: 'production', author: 'test', timestamp: '', changes, results: []}
}

test('of an import no more transactions are remembered than of as many single edits', () => {
  const recent = createRecentTransactions('beginning')
  for (let seq = 1; seq <= 10; seq += 1) recent.add(transaction(seq, 250))
  expect(recent.since('tx1')).toBeNull()
  expect(recent.since('tx2')?.map(({id}) => id)).toEqual(['tx3', 'tx4', 'tx5', 'tx6', 'tx7', 'tx8', 'tx9', 'tx10'])
  expect(recent.get('tx2')).toBeNull()
})

test('the newest transaction is remembered, however many documents it changes', () => {
  const recent = createRecentTransactions('beginning')
  recent.add(transaction(1, 1))
  recent.add(transaction(2, 5000))
  expect([recent.position(), recent.since('beginning'), recent.since('tx1')?.length]).toEqual(['tx2', null, 1])
})
