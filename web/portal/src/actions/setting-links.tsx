// The way from a person's open actions to all of a setting's, closed ones too.
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { useMe } from '../session/person.ts'
import { nameOr } from '../text/setting-name.ts'

export const SettingLinks = () => {
  const { settings } = useMe()
  return settings.length === 0 ? null : (
    <ul className="govuk-list">
      {settings.map(({ settingId, name }) => (
        <li key={settingId}>
          <PageLink to={paths.actionsOf.to({ kind: 'setting', id: settingId })}>
            {settings.length === 1 ? 'All our actions, also those that are done' : `All actions of ${nameOr(name)}`}
          </PageLink>
        </li>
      ))}
    </ul>
  )
}
