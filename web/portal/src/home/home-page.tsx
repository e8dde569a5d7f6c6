// Home: what is next, for everything that a person's roles add up to.
import { councilStaff } from '@senco/domain/roles'
import { holds, useMe, worksInSetting } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { AgencyHome } from './agency-home.tsx'
import { OtherHome } from './other-home.tsx'
import { SettingHome } from './setting-home.tsx'
import { StaffHome } from './staff-home.tsx'

export const HomePage = () => {
  const me = useMe()
  const staff = holds(me, councilStaff)
  const setting = worksInSetting(me)
  const agency = holds(me, ['agency-coordinator'])
  return (
    <Page title="Home" heading="What is next">
      {staff ? <StaffHome /> : null}
      {setting ? <SettingHome /> : null}
      {agency ? <AgencyHome /> : null}
      {staff || setting || agency ? null : <OtherHome />}
    </Page>
  )
}
