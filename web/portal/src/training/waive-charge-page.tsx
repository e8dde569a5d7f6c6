// Waives one charge, for one of the council's reasons.
import { pounds } from '@senco/domain/training/pounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { chargesQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { trainingCrumb } from './crumbs.ts'

export const WaiveChargePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { year = '', chargeId = '' } = params
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(chargesQuery(year))
  const charge = data.charges.find((one) => one.chargeId === chargeId)
  const back = paths.charges.to()
  const form = useForm({
    draft: `waive ${chargeId}`,
    initial: { reason: '', note: '' },
    check: ({ reason }) => (reason === '' ? [{ field: 'reason', message: 'Choose why the charge is waived.' }] : []),
    send: ({ reason, note }, key) =>
      call('waiveCharge', { year, chargeId, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) }, key),
    saved: () => navigate(back, { state: { saved: 'The charge is waived.' } }),
  })
  return (
    <Page title="Waive a charge" crumbs={[trainingCrumb, { name: 'Charges', to: back }]}>
      <p className="govuk-body">
        {charge === undefined
          ? 'We cannot find this charge.'
          : `${charge.personName}, ${charge.settingName}: ${pounds(charge.pence)} for ${charge.courseTitle}.`}
      </p>
      <Form form={form} button="Waive it" cancel={back}>
        <Radios
          field={form.field('reason')}
          label="Why?"
          choices={data.waiverReasons.map((reason) => ({ value: reason, label: reason }))}
        />
        <Input field={form.field('note')} label="Note (optional)" hint="No details about anybody's health." />
      </Form>
    </Page>
  )
}
