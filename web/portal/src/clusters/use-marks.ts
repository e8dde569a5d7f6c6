// The marks of one time of a meeting: shown at once, sent behind, put back when they could not be kept.
import type { MeetingPage } from '@senco/contract/clusters'
import type { AttendanceMark } from '@senco/domain/clusters/model'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { meetingQuery } from '../queries/clusters.ts'

type Mark = AttendanceMark | null
interface Change {
  readonly settingId: string
  readonly from: Mark
  readonly to: Mark
  readonly walkIn: boolean
}

export const useMarks = (page: MeetingPage, slotId: string) => {
  const client = useQueryClient()
  const { meetingId } = page.meeting
  const [pending, setPending] = useState<ReadonlyMap<string, Mark>>(new Map())
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map())
  const [last, setLast] = useState<Change>()
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const here = page.attendance.filter((one) => one.slotId === slotId)
  const keyOf = (settingId: string): string => `${slotId} ${settingId}`
  const markOf = (settingId: string): Mark =>
    pending.has(keyOf(settingId))
      ? (pending.get(keyOf(settingId)) ?? null)
      : (here.find((one) => one.settingId === settingId)?.mark ?? null)

  const forget = (settingId: string): void =>
    setPending((old) => new Map([...old].filter(([key]) => key !== keyOf(settingId))))

  const send = async ({ settingId, to, walkIn }: Change): Promise<void> => {
    setPending((old) => new Map([...old, [keyOf(settingId), to]]))
    setProblem(undefined)
    try {
      const { attendance } = await call(
        'markAttendance',
        { meetingId, settingId, slotId, mark: to, ...(walkIn ? { walkIn: true } : {}) },
        crypto.randomUUID(),
      )
      client.setQueryData(meetingQuery(meetingId).queryKey, (old) => {
        if (old === undefined) return old
        // Only this setting: answers to quick taps may arrive in another order.
        const same = (one: { settingId: string; slotId: string }): boolean =>
          one.settingId === settingId && one.slotId === slotId
        return { ...old, attendance: [...old.attendance.filter((one) => !same(one)), ...attendance.filter(same)] }
      })
    } catch (error) {
      setProblem(wordsOf(error))
      setAttempt((count) => count + 1)
    } finally {
      forget(settingId)
    }
  }

  const mark = (settingId: string, to: Mark, walkIn = false): void => {
    const change = { settingId, from: markOf(settingId), to, walkIn }
    setLast(change)
    void send(change)
  }
  return {
    markOf,
    mark,
    problem,
    attempt,
    last,
    /** Settings marked here without a place, and those just added. */
    walkInIds: [...new Set([...here.filter((one) => one.walkIn).map((one) => one.settingId), ...added.keys()])],
    addedName: (settingId: string): string | undefined => added.get(settingId),
    addWalkIn: (settingId: string, name: string): void => {
      setAdded((old) => new Map([...old, [settingId, name]]))
      mark(settingId, 'present', true)
    },
    undo: (): void => {
      if (last === undefined) return
      setLast(undefined)
      if (last.from === null) setAdded((old) => new Map([...old].filter(([id]) => id !== last.settingId)))
      void send({ ...last, to: last.from })
    },
  }
}
