// The short pages about a setting that ask at most one date: accept, end, vacancy and confirm are made of it.
import type { SettingPage } from '@senco/contract/register'
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { paths } from '../paths.ts'
import { settingQuery } from '../queries/register.ts'
import { isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { settingCrumbs } from './crumbs.ts'

interface Props {
  readonly settingId: string
  readonly title: string
  readonly heading: string
  readonly button: string
  readonly look?: 'primary' | 'warning'
  /** Label of the date and how a message names it; absent when nothing is asked. */
  readonly date?: { readonly label: string; readonly what: string }
  readonly send: (told: ReturnType<typeof toldByInput>, date: string, key: string) => Promise<unknown>
  readonly saved: string
  readonly children?: ReactNode
}

export const SmallFormPage = ({
  settingId,
  title,
  heading,
  button,
  look = 'primary',
  date,
  send,
  saved,
  children,
}: Props) => {
  const me = useMe()
  const today = useToday()
  const [, navigate] = useLocation()
  const { data }: { data: SettingPage } = useSuspenseQuery(settingQuery(settingId))
  const back = paths.setting.to({ settingId })
  const form = useForm({
    draft: `${title} ${settingId}`,
    initial: { on: typedFrom(today), toldBy: '' },
    // The operations have a name of their own for the one date.
    rename: (field) => (field === 'endsOn' || field === 'since' ? 'on' : field),
    check: (values) => {
      const on = date === undefined ? { date: today } : readDate(values.on, date.what)
      return [
        ...('problem' in on ? [{ field: 'on', message: on.problem }] : []),
        ...checkToldBy(values.toldBy, isStaff(me)),
      ]
    },
    send: (values, key) => {
      const on = readDate(values.on, 'it')
      return send(toldByInput(values.toldBy), 'date' in on ? on.date : today, key)
    },
    saved: () => navigate(back, { state: { saved } }),
  })
  const name = settingLabel(data.summary)
  return (
    <Page title={title} heading={heading} caption={name} crumbs={settingCrumbs(me, settingId, name)}>
      <Form form={form} button={button} look={look} cancel={back}>
        {children}
        {date === undefined ? null : <DateInput field={form.field('on')} label={date.label} />}
        <ToldByField field={form.field('toldBy')} />
      </Form>
    </Page>
  )
}
