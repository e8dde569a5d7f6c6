// What somebody types into the form of an action, and the action that it means.

import type { Action } from '@senco/domain/actions/model'
import type { Reason } from '@senco/domain/clusters/papers-model'
import type { FieldProblem } from '@senco/domain/refusal'
import type { InputOf } from '../api/call.ts'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { reasonsInput } from '../shared/passage-reasons.tsx'

export interface ActionDraft {
  readonly title: string
  readonly detail: string
  readonly measure: string
  /** `cluster clu_…` or `setting stg_…`. */
  readonly about: string
  /** cluster, setting, person */
  readonly owner: string
  readonly ownerSetting: string
  readonly ownerPerson: string
  readonly due: string
  readonly courseId: string
  readonly resourceTitle: string
  readonly resourceUrl: string
  readonly reasons: readonly Reason[]
}

export const emptyDraft: ActionDraft = {
  title: '',
  detail: '',
  measure: '',
  about: '',
  owner: '',
  ownerSetting: '',
  ownerPerson: '',
  due: '',
  courseId: '',
  resourceTitle: '',
  resourceUrl: '',
  reasons: [],
}

export const aboutOf = ({ kind, id }: Action['context']): string => `${kind} ${id}`

export const contextOf = (about: string): Action['context'] | undefined => {
  const [kind, id] = about.split(' ')
  return (kind === 'cluster' || kind === 'setting' || kind === 'council') && id !== undefined ? { kind, id } : undefined
}

export const draftOf = ({ title, detail, measure, context, owner, dueOn, reasons, ...helps }: Action): ActionDraft => ({
  title,
  detail: detail ?? '',
  measure: measure ?? '',
  about: aboutOf(context),
  owner: owner.kind,
  ownerSetting: owner.kind === 'setting' ? owner.id : '',
  ownerPerson: owner.kind === 'person' ? owner.id : '',
  due: typedFrom(dueOn),
  courseId: helps.course?.courseId ?? '',
  resourceTitle: helps.resource?.title ?? '',
  resourceUrl: helps.resource?.url ?? '',
  reasons: reasons ?? [],
})

const ownerIdOf = ({ owner, ownerSetting, ownerPerson, about }: ActionDraft): string => {
  const context = contextOf(about)
  if (owner === 'person') return ownerPerson
  return owner === 'setting' && context?.kind === 'cluster' ? ownerSetting : (context?.id ?? '')
}

const problem = (field: string, message: string, wrong: boolean): FieldProblem[] => (wrong ? [{ field, message }] : [])

export const checkDraft = (draft: ActionDraft): readonly FieldProblem[] => {
  const due = readDate(draft.due, 'the day by which it is to be done')
  const chosen = draft.owner === 'cluster' || draft.owner === 'setting' || draft.owner === 'person'
  return [
    ...problem('about', 'Choose what it is about.', contextOf(draft.about) === undefined),
    ...problem('title', 'Enter what there is to do.', draft.title.trim() === ''),
    ...problem('owner', 'Choose who does it.', !chosen),
    ...problem('ownerSetting', 'Choose the setting.', draft.owner === 'setting' && ownerIdOf(draft) === ''),
    ...problem('ownerPerson', 'Choose the person.', draft.owner === 'person' && draft.ownerPerson === ''),
    ...problem(
      'resourceTitle',
      'Say what it is.',
      draft.resourceTitle.trim() === '' && draft.resourceUrl.trim() !== '',
    ),
    ...problem(
      'resourceUrl',
      'Enter its web address.',
      draft.resourceUrl.trim() === '' && draft.resourceTitle.trim() !== '',
    ),
    ...('problem' in due ? [{ field: 'due', message: due.problem }] : []),
  ]
}

/** Names of the operation's fields that the form calls otherwise. */
export const renameField = (field: string): string =>
  ({ dueOn: 'due', resource: 'resourceTitle', 'resource.title': 'resourceTitle', 'resource.url': 'resourceUrl' })[
    field
  ] ?? (field.startsWith('owner.') ? 'owner' : field)

export type Planned = Omit<InputOf<'changeAction'>, 'actionId' | 'toldBy'>

/** Of a draft that was checked. */
export const plannedOf = (draft: ActionDraft): Planned => {
  const due = readDate(draft.due, 'it')
  const kind = draft.owner === 'person' || draft.owner === 'cluster' ? draft.owner : 'setting'
  return {
    title: draft.title.trim(),
    ...(draft.detail.trim() === '' ? {} : { detail: draft.detail.trim() }),
    ...(draft.measure.trim() === '' ? {} : { measure: draft.measure.trim() }),
    owner: { kind, id: ownerIdOf(draft) },
    dueOn: 'date' in due ? due.date : '',
    ...(draft.courseId === '' ? {} : { courseId: draft.courseId }),
    ...(draft.resourceUrl.trim() === ''
      ? {}
      : { resource: { title: draft.resourceTitle.trim(), url: draft.resourceUrl.trim() } }),
    ...reasonsInput(draft.reasons),
  }
}
