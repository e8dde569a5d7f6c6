// Every action of one cluster or one setting: what is to do, and what was done or cancelled.
import { isOpen, rowOf, stateWords } from '@senco/domain/actions/actions'
import type { Action } from '@senco/domain/actions/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { actionsOfQuery } from '../queries/actions.ts'
import { isStaff, useMe, worksInSetting } from '../session/person.ts'
import { ActionList } from '../shared/action-list.tsx'
import { stateColours } from '../shared/action-words.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'

const kindOf = (kind: string | undefined) => (kind === 'cluster' ? 'cluster' : 'setting')

export const ActionsOfPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const kind = kindOf(params['kind'])
  const id = params['id'] ?? ''
  const { data } = useSuspenseQuery(actionsOfQuery(kind, id))
  const open = data.actions.filter(isOpen)
  const closed = data.actions.filter((action) => !isOpen(action))
  const own = me.settings.some(({ settingId }) => settingId === id)
  const listed = (action: Action) => ({
    ...rowOf(action),
    // One tap is for the setting's own people, and only where the whole action is theirs.
    ...(own && !isStaff(me) && action.owner.id === id
      ? { own: [{ settingId: id, label: data.name, done: false }] }
      : {}),
  })
  return (
    <Page
      title={kind === 'cluster' ? 'Actions of a cluster' : 'Actions of a setting'}
      heading={kind === 'cluster' ? `Actions of the ${data.name} cluster` : `Actions of ${data.name}`}
      crumbs={[{ name: 'Actions', to: paths.actions.to() }]}
    >
      {isStaff(me) || (own && worksInSetting(me)) ? (
        <ButtonLink to={paths.addActionAbout.to({ kind, id })} look="secondary">
          Add an action
        </ButtonLink>
      ) : null}
      <h2 className="govuk-heading-m">To do</h2>
      <ActionList rows={open.map(listed)} empty="There is nothing to do." />
      <h2 className="govuk-heading-m">Done and cancelled</h2>
      <Table
        caption="Done and cancelled"
        captionHidden
        columns={[
          {
            name: 'Action',
            of: (action) => <PageLink to={paths.action.to({ actionId: action.actionId })}>{action.title}</PageLink>,
          },
          { name: 'Who', of: (action) => action.owner.name },
          { name: 'When', of: (action) => (action.closedAt === undefined ? '' : dateWords(action.closedAt)) },
          {
            name: 'Status',
            of: (action) => <Tag colour={stateColours[action.state]}>{stateWords[action.state]}</Tag>,
          },
        ]}
        rows={closed}
        keyOf={(action) => action.actionId}
        empty="Nothing yet."
      />
      {data.actions.length === 0 ? null : (
        <ListTools
          name={kind === 'cluster' ? 'actions-of-a-cluster' : 'actions-of-a-setting'}
          rows={() => [
            ['Action', 'Who', 'To do by', 'Status', 'Done or cancelled on'],
            ...[...open, ...closed].map((action) => [
              action.title,
              action.owner.name,
              action.dueOn,
              stateWords[action.state],
              action.closedAt?.slice(0, 10) ?? '',
            ]),
          ]}
        />
      )}
    </Page>
  )
}
