// The marks of one time of a meeting: shown at once, sent behind, one after the other for each setting. A tap that could
// not be sent stays on this device, also over a reload, until it is sent; one that is refused is put back with the reason.
import type { MeetingPage } from '@senco/contract/clusters'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { Problem, wordsOf } from '../api/problem.ts'
import { dropDraft, keepDraft, readDraft } from '../forms/drafts.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { useMe } from '../session/person.ts'
import { answered, type Mark, type Tap, tapOf, withTap } from './unsent-marks.ts'

interface Change {
  readonly settingId: string
  readonly from: Mark
  readonly to: Mark
  readonly walkIn: boolean
}

/** Nothing answered, the session ended, or the service stumbled: the same tap may well be kept later. */
const mayBeSentLater = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status === 401 || error.status >= 500

const nothing: readonly Tap[] = []
const draftOf = (meetingId: string): string => `marks ${meetingId}`

/** Taps of this meeting that wait on this device. */
const useTaps = (meetingId: string) => {
  const { personId } = useMe().person
  const [taps, setTaps] = useState(
    () => readDraft(sessionStorage, personId, draftOf(meetingId), { taps: nothing })?.taps ?? nothing,
  )
  // What an answer finds is what is there then, not when the tap was made.
  const now = useRef(taps)
  const change = useCallback(
    (next: readonly Tap[]): void => {
      now.current = next
      setTaps(next)
      if (next.length === 0) dropDraft(sessionStorage, personId, draftOf(meetingId))
      else keepDraft(sessionStorage, personId, draftOf(meetingId), { taps: next })
    },
    [personId, meetingId],
  )
  return { taps, now, change }
}

/** Only this setting: answers to quick taps may arrive in another order. */
const keepAnswer = (client: QueryClient, meetingId: string, tap: Tap, attendance: MeetingPage['attendance']): void => {
  client.setQueryData(meetingQuery(meetingId).queryKey, (old) =>
    old === undefined
      ? old
      : {
          ...old,
          attendance: [...old.attendance.filter(({ settingId }) => settingId !== tap.settingId), ...attendance],
        },
  )
}

const useSending = (meetingId: string) => {
  const client = useQueryClient()
  const { taps, now, change } = useTaps(meetingId)
  const busy = useRef(new Set<string>())
  const [sending, setSending] = useState(0)
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)

  const sendAll = useCallback(
    async (settingId: string): Promise<void> => {
      if (busy.current.has(settingId)) return
      busy.current.add(settingId)
      setSending(busy.current.size)
      try {
        for (;;) {
          const tap = now.current.find((each) => each.settingId === settingId)
          if (tap === undefined) return
          const { slotId, to, walkIn, key } = tap
          const mark = { meetingId, settingId, slotId, mark: to, ...(walkIn ? { walkIn: true } : {}) }
          const { attendance } = await call('markAttendance', mark, key)
          keepAnswer(client, meetingId, tap, attendance)
          change(answered(now.current, tap))
        }
      } catch (error) {
        if (!mayBeSentLater(error)) {
          change(now.current.filter((tap) => tap.settingId !== settingId))
          setProblem(wordsOf(error))
          setAttempt((count) => count + 1)
        }
      } finally {
        busy.current.delete(settingId)
        setSending(busy.current.size)
      }
    },
    [client, meetingId, now, change],
  )

  const sendAgain = useCallback((): void => {
    for (const settingId of new Set(now.current.map((tap) => tap.settingId))) void sendAll(settingId)
  }, [now, sendAll])

  // What an earlier visit left is sent when the page opens, and everything when the connection is back.
  useEffect(() => {
    sendAgain()
    window.addEventListener('online', sendAgain)
    return () => window.removeEventListener('online', sendAgain)
  }, [sendAgain])

  return {
    taps,
    problem,
    attempt,
    sending: sending > 0,
    sendAgain,
    tap: (tap: Tap): void => {
      setProblem(undefined)
      change(withTap(now.current, tap))
      void sendAll(tap.settingId)
    },
  }
}

export const useMarks = (page: MeetingPage, slotId: string) => {
  const { meetingId } = page.meeting
  const { taps, tap, ...sent } = useSending(meetingId)
  const [last, setLast] = useState<Change>()
  // Of walk-ins that the page did not know when it was read.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const here = page.attendance.filter((one) => one.slotId === slotId)
  const keptMark = (settingId: string): Mark => here.find((one) => one.settingId === settingId)?.mark ?? null
  const markOf = (settingId: string): Mark => {
    const waiting = tapOf(taps, { settingId, slotId })
    return waiting === undefined ? keptMark(settingId) : waiting.to
  }
  const unsent = taps.filter((each) => each.slotId === slotId)

  const mark = (settingId: string, to: Mark, walkIn = false, name?: string): void => {
    setLast({ settingId, from: markOf(settingId), to, walkIn })
    tap({ settingId, slotId, to, walkIn, key: crypto.randomUUID(), ...(name === undefined ? {} : { name }) })
  }
  return {
    ...sent,
    markOf,
    mark,
    last,
    /** Nothing answered a tap on this setting yet. */
    isUnsent: (settingId: string): boolean => tapOf(taps, { settingId, slotId }) !== undefined,
    unsent: taps.length,
    /** Settings marked here without a place, and those just added. */
    walkInIds: [
      ...new Set([
        ...here.filter((one) => one.walkIn).map((one) => one.settingId),
        ...unsent.filter((each) => each.walkIn && each.to !== null).map((each) => each.settingId),
      ]),
    ],
    addedName: (settingId: string): string | undefined =>
      names.get(settingId) ?? taps.find((each) => each.settingId === settingId)?.name,
    addWalkIn: (settingId: string, name: string): void => {
      setNames((old) => new Map([...old, [settingId, name]]))
      mark(settingId, 'present', true, name)
    },
    undo: (): void => {
      if (last === undefined) return
      setLast(undefined)
      tap({ ...last, slotId, to: last.from, key: crypto.randomUUID() })
    },
  }
}
