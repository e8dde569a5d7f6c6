// Warns before a session ends and says so when it has. What was typed stays on the page and in its draft.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call, onAnswer } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { Button } from '../govuk/button.tsx'
import { signInPath } from '../paths.ts'
import { meQuery } from '../queries/people.ts'
import { deadlineOf, minutesLeft, type SessionState, stateAt, workedAt } from './deadline.ts'
import type { Me } from './person.ts'

const hereAgain = (): string => signInPath(`${window.location.pathname}${window.location.search}`)

/** Looks at the clock every few seconds: a computer that slept notices at once. */
const useSessionState = (me: Me) => {
  const client = useQueryClient()
  const [deadline, setDeadline] = useState(() => deadlineOf(me, Date.now()))
  const [now, setNow] = useState(() => Date.now())
  const [refused, setRefused] = useState(false)
  useEffect(() => setDeadline(deadlineOf(me, Date.now())), [me])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000)
    const stop = onAnswer((alive) => {
      if (alive) setDeadline((old) => workedAt(old, Date.now()))
      else setRefused(true)
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  const state: SessionState = refused ? 'ended' : stateAt(deadline, now)
  const stay = async (): Promise<void> => {
    await call('keepSession', {}, crypto.randomUUID())
    await client.invalidateQueries({ queryKey: meQuery().queryKey })
    setNow(Date.now())
  }
  return { state, deadline, now, stay }
}

export const SessionWarning = ({ me }: { readonly me: Me }) => {
  const { state, deadline, now, stay } = useSessionState(me)
  const [problem, setProblem] = useState<string>()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (state === 'alive') dialog.current?.close()
    else if (dialog.current?.open === false) dialog.current.showModal()
  }, [state])
  const keep = (): void => {
    setProblem(undefined)
    stay().catch((error: unknown) => setProblem(wordsOf(error)))
  }
  const minutes = minutesLeft(deadline, now)
  return (
    <dialog
      ref={dialog}
      className="session-dialog"
      aria-labelledby="session-heading"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-heading" className="govuk-heading-m">
        {state === 'ended' ? 'You have been signed out' : 'You will be signed out soon'}
      </h2>
      {state === 'ended' ? (
        <>
          <p className="govuk-body">Sign in again to go on from this page. What you typed is kept in this tab.</p>
          <a className="govuk-button" href={hereAgain()}>
            Sign in again
          </a>
        </>
      ) : (
        <>
          <p className="govuk-body" aria-live="polite">
            For your security we sign you out in {minutes === 1 ? '1 minute' : `${minutes} minutes`}. What you typed is
            kept.
          </p>
          {problem === undefined ? null : <p className="govuk-error-message">{problem}</p>}
          {deadline.last ? (
            <a className="govuk-button" href={hereAgain()}>
              Sign in again now
            </a>
          ) : (
            <Button onClick={keep}>Stay signed in</Button>
          )}
        </>
      )}
    </dialog>
  )
}
