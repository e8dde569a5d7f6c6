// Puts settings in a cluster, or takes them out, in batches that the operation takes; says how far it is.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { batchesOf, placeBatch } from '../shared/batches.ts'

export const usePlacing = (clusterId: string, after: (count: number, out: boolean) => void) => {
  const client = useQueryClient()
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const place = async (ids: readonly string[], out: boolean): Promise<void> => {
    setAttempt((count) => count + 1)
    if (ids.length === 0) return setProblem('Choose at least one setting.')
    setProblem(undefined)
    setDone(0)
    try {
      for (const settingIds of batchesOf(ids, placeBatch)) {
        await call('placeSettings', { clusterId, settingIds, ...(out ? { out: true } : {}) }, crypto.randomUUID())
        setDone((count) => (count ?? 0) + settingIds.length)
      }
      await client.invalidateQueries()
      after(ids.length, out)
    } catch (error) {
      setProblem(`${wordsOf(error)} Those already done are kept; press the button again for the rest.`)
      setDone(undefined)
    }
  }
  return { place: (ids: readonly string[], out = false) => void place(ids, out), done, problem, attempt }
}
