// The council's header: its name and colour, who is signed in and in which setting. No crown: this is not GOV.UK.
import { Link } from 'wouter'
import type { OutputOf } from '../api/call.ts'
import { dropAllDrafts } from '../forms/drafts.ts'
import { paths, signOutPath } from '../paths.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { isStaff, type Me, worksInSetting } from '../session/person.ts'
import { nameOr } from '../text/setting-name.ts'

export const Header = ({
  authority,
  children,
}: {
  readonly authority: OutputOf<'viewAuthority'>
  readonly children?: React.ReactNode
}) => (
  <header className="council-header">
    <div className="govuk-width-container council-header__row">
      <p className="council-header__name">
        <Link href={paths.home.to()} className="council-header__link">
          <span className="council-header__council">{authority.name}</span> {authority.serviceName}
        </Link>
      </p>
      {children}
    </div>
  </header>
)

export const AccountMenu = ({ me }: { readonly me: Me }) => {
  const current = useCurrentSetting()
  return (
    <div className="council-header__account">
      <span>
        {me.person.name}
        {current === undefined || current.name === me.person.name ? '' : ` · ${nameOr(current.name)}`}
      </span>
      {me.settings.length > 1 ? (
        <Link href={paths.mySettings.to()} className="council-header__link">
          Switch setting
        </Link>
      ) : null}
      {isStaff(me) || worksInSetting(me) ? (
        <Link href={paths.yourCalendar.to()} className="council-header__link">
          Your calendar
        </Link>
      ) : null}
      <form method="post" action={signOutPath} onSubmit={() => dropAllDrafts(sessionStorage)}>
        <button type="submit" className="council-header__button">
          Sign out
        </button>
      </form>
    </div>
  )
}
