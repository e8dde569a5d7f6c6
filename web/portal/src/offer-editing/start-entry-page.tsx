// Begins an entry: blank, for one of one's own settings from the register, or as a copy of another one.
import { entryKinds, kindNames } from '@senco/domain/offer/vocabulary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call, type InputOf } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { entriesQuery } from '../queries/offer-editing.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { offerCrumb } from './offer-crumb.ts'

const initial = { from: '', kind: 'service', title: '', settingId: '', copyOf: '' }

const fromOf = ({ from, kind, title, settingId, copyOf }: typeof initial): InputOf<'startEntry'>['from'] => {
  if (from === 'setting') return { from: 'setting', settingId }
  if (from === 'copy') return { from: 'copy', entryId: copyOf }
  return { from: 'blank', kind: entryKinds.find((one) => one === kind) ?? 'service', title: title.trim() }
}

export const StartEntryPage = () => {
  const me = useMe()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(entriesQuery())
  const written = new Set(data.entries.map(({ settingId }) => settingId))
  const settings = me.settings.filter(({ settingId }) => !written.has(settingId))
  const copies = data.entries.map(({ entryId, title }) => ({ value: entryId, label: title }))
  const form = useForm({
    draft: 'start-entry',
    initial: {
      ...initial,
      from: settings.length > 0 ? 'setting' : 'blank',
      settingId: settings[0]?.settingId ?? '',
      copyOf: copies[0]?.value ?? '',
    },
    check: ({ from, title }) =>
      from === 'blank' && title.trim() === '' ? [{ field: 'title', message: 'Enter a title.' }] : [],
    send: (values, key) => call('startEntry', { from: fromOf(values) }, key),
    saved: ({ entryId }) => navigate(paths.writeEntry.to({ entryId })),
    rename: (field) => field.replace(/^from\./, ''),
  })
  const blank = (
    <>
      <Select
        field={form.field('kind')}
        label="Kind"
        choices={entryKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <Input field={form.field('title')} label="Title" hint="As families would say it." />
    </>
  )
  return (
    <Page title="Write a new entry" crumbs={[offerCrumb]}>
      <Form form={form} button="Begin" cancel={paths.localOffer.to()}>
        <Radios
          field={form.field('from')}
          label="How do you want to begin?"
          choices={[
            ...(settings.length === 0
              ? []
              : [
                  {
                    value: 'setting',
                    label:
                      settings.length === 1 ? `For ${settings[0]?.name ?? 'your setting'}` : 'For one of your settings',
                    hint: 'The register fills in the name, the place and the telephone number.',
                    under:
                      settings.length === 1 ? undefined : (
                        <Select
                          field={form.field('settingId')}
                          label="Setting"
                          choices={settings.map(({ settingId, name }) => ({
                            value: settingId,
                            label: name ?? 'Your setting',
                          }))}
                        />
                      ),
                  },
                ]),
            { value: 'blank', label: 'With an empty form', under: blank },
            ...(copies.length === 0
              ? []
              : [
                  {
                    value: 'copy',
                    label: 'As a copy of an entry',
                    under: <Select field={form.field('copyOf')} label="Entry" choices={copies} />,
                  },
                ]),
          ]}
        />
      </Form>
    </Page>
  )
}
