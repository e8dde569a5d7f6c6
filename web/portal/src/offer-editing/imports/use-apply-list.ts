// Applies an import in slices of 25. Sending a slice again changes nothing, so an interrupted one is simply gone on with.
import type { OfferImportPage } from '@senco/contract/offer-editing/imports'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { wordsOf } from '../../api/problem.ts'
import { batchesOf } from '../../shared/batches.ts'

export type Applying =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly words: string }
  | {
      readonly state: 'done'
      readonly applied: number
      readonly unchanged: number
      readonly refused: readonly { readonly id: string; readonly reason: string }[]
    }

const atOnce = 25

export const useApplyList = (page: OfferImportPage) => {
  const client = useQueryClient()
  const [applying, setApplying] = useState<Applying>({ state: 'idle' })
  const ids = page.rows.filter(({ step }) => step !== 'gone' && step !== 'same').map(({ id }) => id)
  const run = async (): Promise<void> => {
    let [applied, unchanged] = [0, 0]
    const refused: { id: string; reason: string }[] = []
    try {
      setApplying({ state: 'running', done: 0, total: ids.length })
      for (const [at, slice] of batchesOf(ids, atOnce).entries()) {
        const answer = await call('applyOfferImport', { importId: page.importId, ids: [...slice] }, crypto.randomUUID())
        applied += answer.applied
        unchanged += answer.unchanged
        refused.push(...answer.refused)
        setApplying({ state: 'running', done: (at + 1) * atOnce, total: ids.length })
      }
      setApplying({ state: 'done', applied, unchanged, refused })
      await client.invalidateQueries()
    } catch (error) {
      setApplying({
        state: 'failed',
        words: `${wordsOf(error)} What is applied already is kept. Press the button again to go on.`,
      })
    }
  }
  return { applying, run, count: ids.length }
}
