// One press of a button that is no form, such as a mark on a list: sent once, its problem kept for the page to show.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { wordsOf } from '../api/problem.ts'
import { submissions } from '../api/submission.ts'

export interface Send<I> {
  readonly send: (input: I) => Promise<boolean>
  readonly busy: boolean
  readonly problem: string | undefined
}

export const useSend = <I, R>(run: (input: I, key: string) => Promise<R>, saved?: (result: R) => void): Send<I> => {
  const client = useQueryClient()
  const sending = useRef(submissions())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const send = async (input: I): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      const result = await run(input, sending.current.keyOf(input))
      sending.current.done()
      await client.invalidateQueries()
      saved?.(result)
      return true
    } catch (error) {
      setProblem(wordsOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, busy, problem }
}
