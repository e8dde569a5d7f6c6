// Which page stands at which address. Each page is fetched when it is first opened.
import { type ComponentType, lazy } from 'react'
import { Route, Switch } from 'wouter'
import { paths } from './paths.ts'

type Params = Readonly<Record<string, string>>
type PageOf = ComponentType<{ readonly params: Params }>

const page = <N extends string>(load: () => Promise<Readonly<Record<N, PageOf>>>, name: N): PageOf =>
  lazy(async () => ({ default: (await load())[name] as PageOf }))

const Home = page(() => import('./home/home-page.tsx'), 'HomePage')
const Read = page(() => import('./home/read-page.tsx'), 'ReadPage')
const MySettings = page(() => import('./register/my-settings-page.tsx'), 'MySettingsPage')
const Setting = page(() => import('./register/setting-page.tsx'), 'SettingPage')
const ChangeSenco = page(() => import('./register/change-senco-page.tsx'), 'ChangeSencoPage')
const AcceptSenco = page(() => import('./register/accept-senco-page.tsx'), 'AcceptSencoPage')
const SencoFacts = page(() => import('./register/senco-facts-page.tsx'), 'SencoFactsPage')
const EndSenco = page(() => import('./register/end-senco-page.tsx'), 'EndSencoPage')
const Vacancy = page(() => import('./register/vacancy-page.tsx'), 'VacancyPage')
const ConfirmSenco = page(() => import('./register/confirm-senco-page.tsx'), 'ConfirmSencoPage')
const ChangeSetting = page(() => import('./register/change-setting-page.tsx'), 'ChangeSettingPage')
const NotFound = page(() => import('./shell/not-found-page.tsx'), 'NotFoundPage')

const table: readonly (readonly [string, PageOf])[] = [
  [paths.home.pattern, Home],
  [paths.read.pattern, Read],
  [paths.mySettings.pattern, MySettings],
  [paths.changeSenco.pattern, ChangeSenco],
  [paths.acceptSenco.pattern, AcceptSenco],
  [paths.sencoFacts.pattern, SencoFacts],
  [paths.endSenco.pattern, EndSenco],
  [paths.vacancy.pattern, Vacancy],
  [paths.confirmSenco.pattern, ConfirmSenco],
  [paths.changeSetting.pattern, ChangeSetting],
  [paths.setting.pattern, Setting],
]

export const Routes = () => (
  <Switch>
    {table.map(([pattern, Component]) => (
      <Route key={pattern} path={pattern}>
        {(params: Params) => <Component params={params} />}
      </Route>
    ))}
    <Route>
      <NotFound params={{}} />
    </Route>
  </Switch>
)
