// Chooses the SENCO of another setting as buddy: both are told, each with the address of the other.
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { settingsQuery } from '../queries/register.ts'
import { pathwayQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { trainingCrumb } from './crumbs.ts'

export const BuddyPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { personId = '', designationId = '' } = params
  const [, navigate] = useLocation()
  const [{ data }, { data: register }] = useSuspenseQueries({
    queries: [pathwayQuery(personId, designationId), settingsQuery()],
  })
  const back = paths.pathway.to({ personId, designationId })
  const sencos = register.settings
    .filter(({ status, settingId }) => status === 'active' && settingId !== data.pathway.settingId)
    .flatMap((setting) =>
      setting.senco === undefined || setting.senco.personId === personId
        ? []
        : [
            {
              value: `${setting.senco.personId} ${setting.settingId}`,
              label: `${setting.senco.name}, ${settingLabel(setting)}`,
            },
          ],
    )
    .sort((one, other) => one.label.localeCompare(other.label))
  const form = useForm({
    draft: `buddy ${designationId}`,
    initial: { buddy: '' },
    check: ({ buddy }) => (buddy === '' ? [{ field: 'buddy', message: 'Choose the SENCO of another setting.' }] : []),
    send: ({ buddy }, key) => {
      const [buddyId = '', buddySettingId = ''] = buddy.split(' ')
      return call('chooseBuddy', { personId, designationId, buddyId, buddySettingId }, key)
    },
    rename: (field) => (field === 'buddyId' ? 'buddy' : field),
    saved: () => navigate(back, { state: { saved: 'Both are told.' } }),
  })
  return (
    <Page
      title="Choose a buddy"
      caption={data.pathway.name}
      crumbs={[trainingCrumb, { name: 'New SENCOs', to: paths.newSencos.to() }, { name: 'First year', to: back }]}
    >
      <Form form={form} button="Choose" cancel={back}>
        <Select
          field={form.field('buddy')}
          label="SENCO of another setting"
          hint="Ask them first. Each is sent the e-mail address of the other."
          choices={[{ value: '', label: 'Choose' }, ...sencos]}
        />
      </Form>
    </Page>
  )
}
