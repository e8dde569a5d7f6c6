// Applies an import in batches: where it stands, what was refused. Sending a batch again changes nothing.
import type { ImportDifferences } from '@senco/domain/register/imports/model'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type OutputOf } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { batchesToApply } from './apply-plan.ts'
import type { Choices } from './import-draft.ts'

export interface Result {
  readonly applied: number
  readonly unchanged: number
  readonly refused: OutputOf<'applyImport'>['refused']
}

export type Applying =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly words: string }
  | { readonly state: 'done'; readonly result: Result }

export const useApply = (differences: ImportDifferences, choices: Choices) => {
  const client = useQueryClient()
  const [applying, setApplying] = useState<Applying>({ state: 'idle' })
  const { importId } = differences
  const run = async (): Promise<void> => {
    const batches = batchesToApply(differences, choices)
    let result: Result = { applied: 0, unchanged: 0, refused: [] }
    const add = (answer: OutputOf<'applyImport'>): void => {
      result = {
        applied: result.applied + answer.applied,
        unchanged: result.unchanged + answer.unchanged,
        refused: [...result.refused, ...answer.refused],
      }
    }
    try {
      for (const [at, batch] of batches.entries()) {
        setApplying({ state: 'running', done: at, total: batches.length + 1 })
        add(await call('applyImport', { importId, ...batch }, crypto.randomUUID()))
      }
      setApplying({ state: 'running', done: batches.length, total: batches.length + 1 })
      let remaining = 1
      while (remaining > 0) {
        const answer = await call('applyImport', { importId, keys: [], finished: true }, crypto.randomUUID())
        // What is left must shrink; a service that does not get on is told to the person and not asked for ever.
        if (answer.remaining > 0 && answer.applied === 0 && answer.remaining === remaining)
          throw new Error('no progress')
        add(answer)
        remaining = answer.remaining
      }
      setApplying({ state: 'done', result })
      await client.invalidateQueries()
    } catch (error) {
      setApplying({
        state: 'failed',
        words: `${wordsOf(error)} What is applied already is kept. Press the button again to go on.`,
      })
    }
  }
  return { applying, run }
}
