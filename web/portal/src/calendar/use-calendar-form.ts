// A form over one part of the calendar. Nobody overwrites what they have not seen: when somebody else changed this very
// part meanwhile, what was typed stays, the page shows what is saved now, and only a second save counts. A change of
// another part is taken up without a word.
import { calendarProblems } from '@senco/domain/calendar/check-calendar'
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import type { FieldProblem } from '@senco/domain/refusal'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { Problem } from '../api/problem.ts'
import { type Form, useForm } from '../forms/use-form.ts'
import { calendarQuery } from '../queries/calendar.ts'

type Wanted = Pick<CouncilCalendar, 'years' | 'closures'>
export type ReadChange = Wanted | { readonly problems: readonly FieldProblem[] }

/** `base` is the part of the calendar that the form was filled from, as text, so that a draft keeps it. */
interface Based {
  readonly base: string
}

interface Spec<V extends Based> {
  readonly draft: string
  readonly initial: V
  /** The part that this form is about, as text. */
  readonly part: (calendar: CouncilCalendar, values: V) => string
  /** The whole calendar with the part of this form as it is typed. */
  readonly read: (values: V, calendar: CouncilCalendar) => ReadChange
  /** The field of this form that a field of the whole calendar came from. */
  readonly rename: (field: string, wanted: Wanted, values: V) => string
  readonly saved: (values: V) => void
}

export interface CalendarForm<V extends object> {
  readonly form: Form<V>
  readonly calendar: CouncilCalendar
  /** Somebody else changed this part while it was typed: show what is there now. */
  readonly overtaken: boolean
}

const overtakenWords =
  'Somebody else changed these dates while you were typing. What you typed is kept. Check it against what is saved now, then save again.'

/** Others may save in between a few times; more is a fault. */
const tries = 4

export const useCalendarForm = <V extends Based>(spec: Spec<V>): CalendarForm<V> => {
  const client = useQueryClient()
  const { calendar } = useSuspenseQuery(calendarQuery()).data
  const [seen, setSeen] = useState<string>()
  const check = (values: V): readonly FieldProblem[] => {
    const read = spec.read(values, calendar)
    if ('problems' in read) return read.problems
    return calendarProblems(read).map(({ field, message }) => ({ field: spec.rename(field, read, values), message }))
  }
  const send = async (values: V, key: string, current: CouncilCalendar, left = tries): Promise<unknown> => {
    const part = spec.part(current, values)
    if (part !== values.base) {
      setSeen(part)
      throw new Problem(409, 'calendar-changed', overtakenWords)
    }
    const read = spec.read(values, current)
    if ('problems' in read) throw new Error('The form was not checked.')
    const change = { version: current.version, years: [...read.years], closures: [...read.closures] }
    try {
      return await call('changeCalendar', change, key)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'calendar-changed' || left === 0) throw error
      const newest = await client.fetchQuery({ ...calendarQuery(), staleTime: 0 })
      return send(values, key, newest.calendar, left - 1)
    }
  }
  const form = useForm<V, unknown>({
    draft: spec.draft,
    initial: spec.initial,
    check,
    send: (values, key) => send(values, key, calendar),
    saved: (_, values) => spec.saved(values),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change by others, with what is typed by then
  useEffect(() => {
    if (seen !== undefined) form.set({ base: seen } as unknown as Partial<V>)
  }, [seen])
  return { form, calendar, overtaken: seen !== undefined }
}
