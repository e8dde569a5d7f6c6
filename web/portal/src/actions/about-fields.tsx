// What an action is about, where nobody said so yet: a cluster or one setting.
import type { Form } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { useMe } from '../session/person.ts'
import { useSettings } from '../shared/use-settings.ts'
import { nameOr } from '../text/setting-name.ts'
import { type ActionDraft, aboutOf } from './action-draft.ts'

interface Props {
  readonly form: Form<ActionDraft>
  /** Clusters that a meeting is for: nothing else is offered then. */
  readonly only?: readonly string[]
}

export const AboutField = ({ form, only }: Props) => {
  const { clusters, rows } = useSettings()
  const field = form.field('about')
  return (
    <Select
      field={{
        ...field,
        // Whom it was for before may have nothing to do with it.
        onChange: (about) => form.set({ about, owner: '', ownerSetting: '' }),
      }}
      label="What is it about?"
      choices={[
        { value: '', label: only === undefined ? 'Choose a cluster or a setting' : 'Choose a cluster' },
        ...clusters
          .filter(({ clusterId, status }) => status === 'active' && only?.includes(clusterId) !== false)
          .map(({ clusterId, name }) => ({
            value: aboutOf({ kind: 'cluster', id: clusterId }),
            label: `${name} cluster`,
          })),
        ...rows
          .filter(({ summary }) => summary.status !== 'closed' && only === undefined)
          .map(({ summary, label }) => ({ value: aboutOf({ kind: 'setting', id: summary.settingId }), label })),
      ]}
    />
  )
}

/** People of several settings say which one. */
export const OwnSettingField = ({ form }: { readonly form: Form<ActionDraft> }) => {
  const { settings } = useMe()
  return settings.length < 2 ? null : (
    <Radios
      field={form.field('about')}
      label="Which setting is it for?"
      choices={settings.map(({ settingId, name }) => ({
        value: aboutOf({ kind: 'setting', id: settingId }),
        label: nameOr(name),
      }))}
    />
  )
}
