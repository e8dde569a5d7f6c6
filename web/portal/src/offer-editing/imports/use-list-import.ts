// Takes a list from the chosen file to the service: read here, sent in batches, and then looked at on a page of its own.
import { batchesToSend } from '@senco/domain/offer/open-referral/import-batches'
import type { CsvMapping } from '@senco/domain/offer/open-referral/import-csv'
import { Refusal } from '@senco/domain/refusal'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { wordsOf } from '../../api/problem.ts'
import { paths } from '../../paths.ts'
import { type ListKind, type ReadList, readFeed, readTable, tableHeadings } from './read-list.ts'

interface Chosen {
  readonly feed: string
  readonly fileName: string
  readonly text: string
}
export type ListStep =
  | { readonly step: 'choose' }
  | {
      readonly step: 'map'
      readonly chosen: Chosen
      readonly headings: readonly string[]
      readonly mapping: CsvMapping
    }
  | { readonly step: 'read'; readonly chosen: Chosen; readonly read: ReadList; readonly sent?: number }

interface Trouble {
  readonly message?: string
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

const kept = 200

const troubleOf = (error: unknown): Trouble => {
  if (error instanceof Refusal) {
    const problems = error.problems ?? []
    return problems.length > 0 ? { problems } : { message: error.message, problems: [] }
  }
  return { message: wordsOf(error), problems: [] }
}

export const useListImport = () => {
  const [, navigate] = useLocation()
  const [state, setState] = useState<ListStep>({ step: 'choose' })
  const [trouble, setTrouble] = useState<Trouble>({ problems: [] })
  const [attempt, setAttempt] = useState(0)

  const refuse = (found: Trouble): void => {
    setTrouble(found)
    setAttempt((count) => count + 1)
  }
  const attemptTo = async (work: () => Promise<void>): Promise<void> => {
    setTrouble({ problems: [] })
    try {
      await work()
    } catch (error) {
      refuse(troubleOf(error))
    }
  }

  const choose = (kind: ListKind, feed: string, file: File | undefined): Promise<void> =>
    attemptTo(async () => {
      const problems = [
        ...(feed.trim() === '' ? [{ field: 'feed', message: 'Give the list a name.' }] : []),
        ...(feed.includes('#') ? [{ field: 'feed', message: 'Use a name without #.' }] : []),
        ...(file === undefined ? [{ field: 'file', message: 'Choose a file.' }] : []),
      ]
      if (problems.length > 0 || file === undefined) return refuse({ problems })
      const chosen = { feed: feed.trim(), fileName: file.name, text: await file.text() }
      if (kind === 'csv') setState({ step: 'map', chosen, ...(await tableHeadings(chosen.text)) })
      else setState({ step: 'read', chosen, read: await readFeed(chosen.text) })
    })

  const send = (whole: boolean): Promise<void> =>
    attemptTo(async () => {
      if (state.step !== 'read') return
      const { chosen, read } = state
      setState({ ...state, sent: 0 })
      try {
        const { importId, batchSize } = await call(
          'startOfferImport',
          {
            feed: chosen.feed,
            fileName: chosen.fileName.slice(-200),
            records: read.records,
            kept: read.kept.length,
            leftOut: read.leftOut.length,
            rejected: read.rejected.length,
            leftOutRecords: read.leftOut.slice(0, kept),
            rejectedRecords: read.rejected.slice(0, kept),
            whole,
          },
          crypto.randomUUID(),
        )
        let sent = 0
        for (const [at, records] of batchesToSend(read.kept, batchSize).entries()) {
          const batch = records.map((record) => ({ ...record, repairs: [...record.repairs] }))
          // The number of the batch makes it safe to send again.
          await call('stageOfferRecords', { importId, batch: String(at), records: batch }, `${importId} ${at}`)
          sent += records.length
          setState({ ...state, sent })
        }
        navigate(paths.offerImport.to({ importId }))
      } catch (error) {
        setState(state)
        throw error
      }
    })

  return {
    state,
    trouble,
    attempt,
    choose,
    map: (mapping: CsvMapping): void => {
      if (state.step === 'map') setState({ ...state, mapping })
    },
    read: (): Promise<void> =>
      attemptTo(async () => {
        if (state.step === 'map')
          setState({ step: 'read', chosen: state.chosen, read: await readTable(state.chosen.text, state.mapping) })
      }),
    send,
    again: (): void => {
      setState({ step: 'choose' })
      setTrouble({ problems: [] })
    },
  }
}
