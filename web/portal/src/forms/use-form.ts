// One form: its values kept as a draft, its problems, and one submission with one key however often it is tried.
import type { FieldProblem } from '@senco/domain/refusal'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Problem, wordsOf } from '../api/problem.ts'
import { submissions } from '../api/submission.ts'
import type { FieldProps } from '../govuk/field.tsx'
import { useMe } from '../session/person.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { useAlive } from './use-alive.ts'

export interface FormSpec<V extends object, R> {
  /** Names the draft: the form, and the thing it is about. */
  readonly draft: string
  readonly initial: V
  /** What can be told without asking the service. The service checks everything again. */
  readonly check?: (values: V) => readonly FieldProblem[]
  readonly send: (values: V, key: string) => Promise<R>
  readonly saved: (result: R, values: V) => void
  /** The field of this form that a field of the operation's input came from, where they differ. */
  readonly rename?: (field: string) => string
}

export interface Form<V extends object> {
  readonly values: V
  readonly set: (change: Partial<V>) => void
  readonly field: (name: TextNames<V>) => FieldProps
  readonly submit: () => void
  readonly startAgain: () => void
  readonly busy: boolean
  /** True when the form was filled from what somebody typed before. */
  readonly restored: boolean
  readonly problems: readonly FieldProblem[]
  readonly message: string | undefined
  readonly attempt: number
}

type TextNames<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string

interface Trouble {
  readonly message?: string
  readonly problems: readonly FieldProblem[]
}

const troubleOf = (error: unknown, rename: (field: string) => string): Trouble =>
  error instanceof Problem && error.problems.length > 0
    ? { problems: error.problems.map(({ field, message }) => ({ field: rename(field), message })) }
    : { message: wordsOf(error), problems: [] }

export const useForm = <V extends object, R>(spec: FormSpec<V, R>): Form<V> => {
  const me = useMe()
  const client = useQueryClient()
  const { personId } = me.person
  const [kept] = useState(() => readDraft(sessionStorage, personId, spec.draft, spec.initial))
  const [values, setValues] = useState<V>(kept ?? spec.initial)
  const [restored, setRestored] = useState(kept !== undefined)
  const [trouble, setTrouble] = useState<Trouble>({ problems: [] })
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const sending = useRef(submissions())
  const alive = useAlive()

  const set = (change: Partial<V>): void => {
    const next = { ...values, ...change }
    setValues(next)
    keepDraft(sessionStorage, personId, spec.draft, next)
  }

  const refuse = (found: Trouble): void => {
    setTrouble(found)
    setAttempt((count) => count + 1)
  }

  const run = async (): Promise<void> => {
    const problems = spec.check?.(values) ?? []
    if (problems.length > 0) return refuse({ problems })
    setBusy(true)
    try {
      const result = await spec.send(values, sending.current.keyOf(values))
      sending.current.done()
      dropDraft(sessionStorage, personId, spec.draft)
      // A change in one capability shows in another. The page that follows reads anew; so does the one that somebody went to
      // before the answer came.
      await client.invalidateQueries({ refetchType: alive.current ? 'none' : 'active' })
      if (alive.current) spec.saved(result, values)
    } catch (error) {
      refuse(troubleOf(error, spec.rename ?? ((field) => field)))
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    set,
    field: (name) => ({
      name,
      value: String(values[name]),
      error: trouble.problems.find((problem) => problem.field === name)?.message,
      onChange: (value) => set({ [name]: value } as unknown as Partial<V>),
    }),
    submit: () => {
      if (!busy) void run()
    },
    startAgain: () => {
      dropDraft(sessionStorage, personId, spec.draft)
      setValues(spec.initial)
      setRestored(false)
      setTrouble({ problems: [] })
    },
    busy,
    restored,
    problems: trouble.problems,
    message: trouble.message,
    attempt,
  }
}
