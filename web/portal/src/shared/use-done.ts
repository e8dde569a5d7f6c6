// "Done" by one tap, and back: shown at once, sent behind, put back when it could not be kept. What was done stays on the
// list until the page is left, so that a slip of the thumb can be undone.
import type { ListedAction } from '@senco/contract/actions'
import { isOpen } from '@senco/domain/actions/actions'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call, onItsWay } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { useAlive } from '../forms/use-alive.ts'
import { actionsKey } from '../queries/actions.ts'
import { useMe } from '../session/person.ts'

interface Tapped {
  readonly row: ListedAction
  readonly done: boolean
}

/** The one setting that a tap speaks for; undefined when there is none, or when somebody has to choose. */
const onlyPart = ({ own = [] }: ListedAction) => (own.length === 1 ? own[0] : undefined)

export const useDone = () => {
  const me = useMe()
  const client = useQueryClient()
  const [tapped, setTapped] = useState<ReadonlyMap<string, Tapped>>(new Map())
  const [last, setLast] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const sending = useRef(Promise.resolve())
  const alive = useAlive()

  const isDone = (row: ListedAction): boolean => tapped.get(row.actionId)?.done ?? onlyPart(row)?.done === true

  const send = async ({ row, done }: Tapped): Promise<void> => {
    const { actionId, owner } = row
    const settingId = owner.kind === 'cluster' ? onlyPart(row)?.settingId : undefined
    const undone = row.state === 'in-progress' && settingId === undefined ? 'in-progress' : 'open'
    const part = settingId === undefined ? {} : { settingId }
    try {
      await call('moveAction', { actionId, to: done ? 'done' : undone, ...part }, crypto.randomUUID())
      // Here what was tapped is shown as it is; whoever went on meanwhile reads it again.
      await client.invalidateQueries({ queryKey: actionsKey, refetchType: alive.current ? 'none' : 'active' })
    } catch (error) {
      setTapped((old) => new Map([...old, [actionId, { row, done: !done }]]))
      setLast(undefined)
      setProblem(wordsOf(error))
      setAttempt((count) => count + 1)
    }
  }

  const tap = (row: ListedAction, done = !isDone(row)): void => {
    // As it was before the first tap: that is what an undo goes back to.
    const tappedNow = { row: tapped.get(row.actionId)?.row ?? row, done }
    setTapped((old) => new Map([...old, [row.actionId, tappedNow]]))
    setLast(row.actionId)
    setProblem(undefined)
    // One after another, so that the last tap is what counts.
    sending.current = onItsWay(sending.current.then(() => send(tappedNow)))
  }

  const lastTapped = last === undefined ? undefined : tapped.get(last)
  return {
    problem,
    attempt,
    isDone,
    tap: (row: ListedAction): void => tap(row),
    /** What one tap may close: their own part, or what staff do themselves. */
    mayTap: (row: ListedAction): boolean =>
      tapped.has(row.actionId) || (isOpen(row) && (onlyPart(row) !== undefined || row.owner.id === me.person.personId)),
    last: lastTapped,
    undo: (): void => {
      if (lastTapped !== undefined) tap(lastTapped.row, !lastTapped.done)
    },
    /** Rows with those that were tapped here and are no longer on the service's list, each where it stood. */
    withTapped: (rows: readonly ListedAction[]): readonly ListedAction[] => {
      const here = new Set(rows.map(({ actionId }) => actionId))
      const gone = [...tapped.values()].map(({ row }) => row).filter(({ actionId }) => !here.has(actionId))
      return gone.length === 0 ? rows : [...rows, ...gone].sort((one, other) => one.dueOn.localeCompare(other.dueOn))
    },
  }
}
