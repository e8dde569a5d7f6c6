// The marks of one session: shown at once, sent behind, one after the other for each person. A tap that could not be sent
// stays on this device until it is; one that is refused is put back with the reason.
import type { RunPage } from '@senco/contract/training/page'
import type { SessionMark } from '@senco/domain/training/model'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { Problem, wordsOf } from '../api/problem.ts'
import { dropDraft, keepDraft, readDraft } from '../forms/drafts.ts'
import { runQuery } from '../queries/training.ts'
import { useMe } from '../session/person.ts'

type Mark = SessionMark | null
interface Tap {
  readonly personId: string
  readonly sessionId: string
  readonly to: Mark
  readonly key: string
}
interface Change {
  readonly personId: string
  readonly from: Mark
  readonly to: Mark
}

const mayBeSentLater = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status === 401 || error.status >= 500

const nothing: readonly Tap[] = []
const same = (one: Tap, other: Pick<Tap, 'personId' | 'sessionId'>): boolean =>
  one.personId === other.personId && one.sessionId === other.sessionId

const useTaps = (runId: string) => {
  const { personId } = useMe().person
  const name = `register ${runId}`
  const [taps, setTaps] = useState(() => readDraft(sessionStorage, personId, name, { taps: nothing })?.taps ?? nothing)
  const now = useRef(taps)
  const change = useCallback(
    (next: readonly Tap[]): void => {
      now.current = next
      setTaps(next)
      if (next.length === 0) dropDraft(sessionStorage, personId, name)
      else keepDraft(sessionStorage, personId, name, { taps: next })
    },
    [personId, name],
  )
  return { taps, now, change }
}

export const useSessionMarks = (page: RunPage, sessionId: string) => {
  const { runId } = page.run
  const client = useQueryClient()
  const { taps, now, change } = useTaps(runId)
  const busy = useRef(new Set<string>())
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [last, setLast] = useState<Change>()

  const sendAll = useCallback(
    async (personId: string): Promise<void> => {
      if (busy.current.has(personId)) return
      busy.current.add(personId)
      try {
        for (;;) {
          const tap = now.current.find((one) => one.personId === personId)
          if (tap === undefined) return
          const { attendance } = await call(
            'markSession',
            { runId, personId, sessionId: tap.sessionId, mark: tap.to },
            tap.key,
          )
          client.setQueryData(runQuery(runId).queryKey, (old) =>
            old === undefined
              ? old
              : {
                  ...old,
                  attendance: [
                    ...old.attendance.filter((one) => one.personId !== personId),
                    ...(attendance === null ? [] : [attendance]),
                  ],
                },
          )
          change(now.current.filter((one) => one.key !== tap.key))
        }
      } catch (error) {
        if (!mayBeSentLater(error)) {
          change(now.current.filter((tap) => tap.personId !== personId))
          setProblem(wordsOf(error))
          setAttempt((count) => count + 1)
        }
      } finally {
        busy.current.delete(personId)
      }
    },
    [client, runId, now, change],
  )

  useEffect(() => {
    const again = (): void => {
      for (const personId of new Set(now.current.map((tap) => tap.personId))) void sendAll(personId)
    }
    again()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [now, sendAll])

  const keptMark = (personId: string): Mark =>
    page.attendance.find((one) => one.personId === personId)?.marks[sessionId]?.mark ?? null
  const waiting = (personId: string) => taps.findLast((tap) => same(tap, { personId, sessionId }))
  const markOf = (personId: string): Mark => {
    const tap = waiting(personId)
    return tap === undefined ? keptMark(personId) : tap.to
  }
  const tap = (personId: string, to: Mark): void => {
    setProblem(undefined)
    const made = { personId, sessionId, to, key: crypto.randomUUID() }
    change([...now.current.filter((one) => !same(one, made) || busy.current.has(personId)), made])
    void sendAll(personId)
  }
  return {
    problem,
    attempt,
    last,
    markOf,
    isUnsent: (personId: string): boolean => waiting(personId) !== undefined,
    mark: (personId: string, to: Mark): void => {
      setLast({ personId, from: markOf(personId), to })
      tap(personId, to)
    },
    undo: (): void => {
      if (last === undefined) return
      setLast(undefined)
      tap(last.personId, last.from)
    },
  }
}
