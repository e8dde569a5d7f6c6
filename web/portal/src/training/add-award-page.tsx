// Records a national award or a course that somebody else gave.
import { type AwardKind, awardKinds, awardNames } from '@senco/domain/training/awards'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { readDate } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { Page } from '../shell/page.tsx'
import { trainingCrumb } from './crumbs.ts'

const initial = { kind: '', title: '', provider: '', status: '', on: '' }

export const AddAwardPage = () => {
  const [, navigate] = useLocation()
  const back = paths.myTraining.to()
  const form = useForm({
    draft: 'add-award',
    initial,
    check: ({ kind, status, on, title }) => {
      const date = readDate(on, 'the date')
      return [
        ...(kind === '' ? [{ field: 'kind', message: 'Choose what it is.' }] : []),
        ...(kind === 'other' && title.trim() === ''
          ? [{ field: 'title', message: 'Enter the name of the course.' }]
          : []),
        ...(status === '' ? [{ field: 'status', message: 'Choose whether you have begun or finished.' }] : []),
        ...('problem' in date ? [{ field: 'on', message: date.problem }] : []),
      ]
    },
    send: ({ kind, title, provider, status, on }, key) => {
      const date = readDate(on, 'the date')
      return call(
        'recordAward',
        {
          kind: kind as AwardKind,
          status: status === 'achieved' ? 'achieved' : 'enrolled',
          on: 'date' in date ? date.date : '',
          ...(title.trim() === '' ? {} : { title: title.trim() }),
          ...(provider.trim() === '' ? {} : { provider: provider.trim() }),
        },
        key,
      )
    },
    saved: () => navigate(back, { state: { saved: 'It is recorded. Upload its certificate when you have it.' } }),
  })
  return (
    <Page
      title="Add an award or course"
      crumbs={[trainingCrumb, { name: 'What you have done', to: paths.myTraining.to() }]}
    >
      <Form form={form} button="Add it" cancel={back}>
        <Radios
          field={form.field('kind')}
          label="What is it?"
          choices={awardKinds.map((value) => ({
            value,
            label: awardNames[value],
            ...(value === 'other' ? { under: <Input field={form.field('title')} label="Name of the course" /> } : {}),
          }))}
        />
        <Input field={form.field('provider')} label="Who gives it? (optional)" />
        <Radios
          field={form.field('status')}
          label="Have you finished it?"
          choices={[
            { value: 'enrolled', label: 'No, I have begun' },
            { value: 'achieved', label: 'Yes' },
          ]}
        />
        <DateInput field={form.field('on')} label="When did you begin or finish?" />
      </Form>
    </Page>
  )
}
