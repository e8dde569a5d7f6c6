// Adds an action: staff about a cluster, a meeting or a setting; people of a setting for that setting.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { useForm } from '../forms/use-form.ts'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries/clusters.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { isStaff, useMe } from '../session/person.ts'
import { useSettings } from '../shared/use-settings.ts'
import { Page } from '../shell/page.tsx'
import { AboutField, OwnSettingField } from './about-fields.tsx'
import { type ActionDraft, aboutOf, checkDraft, contextOf, emptyDraft, plannedOf, renameField } from './action-draft.ts'
import { ActionForm } from './action-form.tsx'
import { OwnerFields } from './owner-fields.tsx'

interface Adding {
  /** Names the draft. */
  readonly key: string
  readonly initial: ActionDraft
  readonly meetingId?: string
  readonly back: string
}

const useAdding = ({ key: about, initial, meetingId, back }: Adding) => {
  const [, navigate] = useLocation()
  return useForm<ActionDraft, { actionId: string }>({
    draft: `add-action ${about}`,
    initial,
    rename: renameField,
    check: checkDraft,
    send: (draft, key) => {
      const about = contextOf(draft.about)
      const context =
        about === undefined || about.kind === 'council'
          ? { kind: 'setting' as const, id: '' }
          : { ...about, kind: about.kind }
      const from = meetingId === undefined ? {} : { meetingId }
      return call('addAction', { ...plannedOf(draft), context, ...from }, key)
    },
    saved: () => navigate(back, { state: { saved: 'The action is added.' } }),
  })
}

const crumbs = [{ name: 'Actions', to: paths.actions.to() }]

const OwnSetting = ({ id }: { readonly id?: string | undefined }) => {
  const current = useCurrentSetting()
  const settingId = id ?? current?.settingId ?? ''
  const back = paths.actions.to()
  const initial = { ...emptyDraft, owner: 'setting', about: aboutOf({ kind: 'setting', id: settingId }) }
  const form = useAdding({ key: 'own', initial, back })
  return (
    <Page title="Add an action" crumbs={crumbs}>
      <p className="govuk-body">For your own setting. Your Area SENCO can see it.</p>
      <ActionForm form={form} button="Add the action" cancel={back} owner={<OwnSettingField form={form} />} />
    </Page>
  )
}

const Anything = () => {
  const back = paths.actions.to()
  const form = useAdding({ key: 'any', initial: emptyDraft, back })
  return (
    <Page title="Add an action" crumbs={crumbs}>
      <ActionForm
        form={form}
        button="Add the action"
        cancel={back}
        about={<AboutField form={form} />}
        owner={<OwnerFields form={form} />}
      />
    </Page>
  )
}

const About = ({ kind, id }: { readonly kind: 'cluster' | 'setting'; readonly id: string }) => {
  const all = useSettings()
  const back = paths.actionsOf.to({ kind, id })
  const name =
    kind === 'cluster'
      ? `${all.clusterName(id)} cluster`
      : all.rows.find(({ summary }) => summary.settingId === id)?.label
  const initial = { ...emptyDraft, about: aboutOf({ kind, id }) }
  const form = useAdding({ key: `${kind} ${id}`, initial, back })
  return (
    <Page title="Add an action" caption={name ?? 'Setting'} crumbs={crumbs}>
      <ActionForm form={form} button="Add the action" cancel={back} owner={<OwnerFields form={form} />} />
    </Page>
  )
}

const FromMeeting = ({ meetingId }: { readonly meetingId: string }) => {
  const { data } = useSuspenseQuery(meetingQuery(meetingId))
  const [first = '', ...others] = data.meeting.clusterIds
  const back = paths.meeting.to({ meetingId })
  const initial = { ...emptyDraft, about: others.length > 0 ? '' : aboutOf({ kind: 'cluster', id: first }) }
  const form = useAdding({ key: `meeting ${meetingId}`, initial, meetingId, back })
  return (
    <Page title="Add an action" caption={data.meeting.title} crumbs={crumbs}>
      <ActionForm
        form={form}
        button="Add the action"
        cancel={back}
        about={others.length > 0 ? <AboutField form={form} only={data.meeting.clusterIds} /> : undefined}
        owner={<OwnerFields form={form} />}
      />
    </Page>
  )
}

export const AddActionPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const staff = isStaff(useMe())
  const { kind, id } = params
  if (!staff) return <OwnSetting id={kind === 'setting' ? id : undefined} />
  if (kind === 'meeting' && id !== undefined) return <FromMeeting meetingId={id} />
  if ((kind === 'cluster' || kind === 'setting') && id !== undefined) return <About kind={kind} id={id} />
  return <Anything />
}
