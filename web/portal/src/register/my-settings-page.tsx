// The settings of a SENCO, a manager, a childminder or an agency: the way to each, and which one they work in now.
import type { SettingPage } from '@senco/contract/register'
import { settingLabel } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { TextButton } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { mySettingsQuery } from '../queries/register.ts'
import { switchSetting, useCurrentSetting } from '../session/current-setting.ts'
import { useMe } from '../session/person.ts'
import { CoverageTag } from '../shared/coverage-tag.tsx'
import { Page } from '../shell/page.tsx'
import { providerTypeNames } from '../text/setting-name.ts'

export const MySettingsPage = () => {
  const me = useMe()
  const { data } = useSuspenseQuery(mySettingsQuery())
  const current = useCurrentSetting()
  const [, navigate] = useLocation()
  const today = londonDate(data.asOf)
  const columns: readonly Column<SettingPage>[] = [
    {
      name: 'Setting',
      of: ({ summary }) => (
        <PageLink to={paths.setting.to({ settingId: summary.settingId })}>{settingLabel(summary)}</PageLink>
      ),
    },
    { name: 'Type', of: ({ summary }) => providerTypeNames[summary.providerType] },
    { name: 'SENCO', of: ({ summary }) => summary.senco?.name ?? 'No name recorded' },
    { name: 'Status', of: ({ summary }) => <CoverageTag summary={summary} today={today} /> },
    ...(me.settings.length > 1
      ? [
          {
            name: 'Work in',
            of: ({ summary }: SettingPage) =>
              summary.settingId === current?.settingId ? (
                'You work here now'
              ) : (
                <TextButton
                  onClick={() => {
                    switchSetting(me, summary.settingId)
                    navigate(paths.home.to())
                  }}
                >
                  Switch<span className="govuk-visually-hidden"> to {settingLabel(summary)}</span>
                </TextButton>
              ),
          },
        ]
      : []),
  ]
  const one = data.settings.length === 1
  return (
    <Page title={one ? 'My setting' : 'My settings'} crumbs={[]}>
      <ListTools
        name="my-settings"
        emails={data.settings.map(({ summary }) => summary.senco?.email ?? summary.email)}
        rows={() => [
          ['Setting', 'Type', 'SENCO', 'SENCO from'],
          ...data.settings.map(({ summary }) => [
            settingLabel(summary),
            providerTypeNames[summary.providerType],
            summary.senco?.name ?? '',
            summary.senco?.startsOn ?? '',
          ]),
        ]}
      />
      <Table
        caption="Settings"
        captionHidden
        columns={columns}
        rows={data.settings}
        keyOf={({ summary }) => summary.settingId}
        empty="No setting is yours yet. Ring your Area SENCO: the number is at the foot of this page."
      />
    </Page>
  )
}
