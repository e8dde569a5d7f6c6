// Actions: for the council every open one with filters, for a setting what it has to do.
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { paths } from '../paths.ts'
import { actionsQuery } from '../queries/actions.ts'
import { holds, isStaff, useMe, worksInSetting } from '../session/person.ts'
import { ActionList } from '../shared/action-list.tsx'
import { Page } from '../shell/page.tsx'
import { CouncilActions } from './council-actions.tsx'
import { SettingLinks } from './setting-links.tsx'

const OwnActions = () => {
  const me = useMe()
  const { data } = useSuspenseQuery(actionsQuery())
  return (
    <>
      <ActionList
        rows={data.actions}
        empty="There is nothing to do. Actions that you agree with your Area SENCO or at a meeting are shown here."
        about={(row) =>
          me.settings.length > 1 && row.owner.kind === 'cluster'
            ? row.own?.map(({ label }) => label).join(', ')
            : undefined
        }
      />
      {worksInSetting(me) ? (
        <ButtonLink to={paths.addAction.to()} look="secondary">
          Add an action of our own
        </ButtonLink>
      ) : null}
      <SettingLinks />
    </>
  )
}

export const ActionsPage = () => {
  const me = useMe()
  return (
    <Page title="Actions" crumbs={[]}>
      {isStaff(me) ? (
        <ButtonLink to={paths.addAction.to()} look="secondary">
          Add an action
        </ButtonLink>
      ) : null}
      {isStaff(me) || holds(me, ['auditor']) ? <CouncilActions /> : <OwnActions />}
    </Page>
  )
}
