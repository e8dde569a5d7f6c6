// Training: what is to come, one's own places first, and the way to whatever a person's roles do with it.

import { mayBookForTeam } from '@senco/domain/access'
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { RunRow } from '@senco/domain/training/model'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { myPlacesQuery, runsQuery } from '../queries/training.ts'
import { useCurrentSetting } from '../session/current-setting.ts'
import { actorOf, holds, isStaff, type Me, useMe, worksInSetting } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { modeWords, placeColours, placeWords, runColours, runWords } from './words.ts'

const StaffWays = () => (
  <div className="govuk-button-group">
    <ButtonLink to={paths.courses.to()}>Plan training</ButtonLink>
    <PageLink to={paths.newSencos.to()}>New SENCOs</PageLink>
    <PageLink to={paths.trainingPlan.to()}>What settings want to learn</PageLink>
    <PageLink to={paths.trainingReport.to()}>Report</PageLink>
    <PageLink to={paths.charges.to()}>Charges</PageLink>
  </div>
)

const OwnWays = ({ me, settingId }: { readonly me: Me; readonly settingId: string | undefined }) => (
  <ul className="govuk-list">
    {worksInSetting(me) ? (
      <li>
        <PageLink to={paths.firstYear.to()}>Your first year as a SENCO</PageLink>
      </li>
    ) : null}
    <li>
      <PageLink to={paths.myTraining.to()}>Your certificates and what you have done</PageLink>
    </li>
    {settingId === undefined || !worksInSetting(me) ? null : (
      <li>
        <PageLink to={paths.skills.to({ settingId })}>What your setting wants to learn</PageLink>
      </li>
    )}
    {settingId === undefined || !worksInSetting(me) ? null : (
      <li>
        <PageLink to={paths.networks.to({ settingId })}>Join a network for the school year</PageLink>
      </li>
    )}
    {settingId === undefined || !mayBookForTeam(actorOf(me), { settingId }) ? null : (
      <li>
        <PageLink to={paths.leaver.to({ settingId })}>Somebody has left your setting</PageLink>
      </li>
    )}
  </ul>
)

const MyPlaces = () => {
  const { data } = useQuery(myPlacesQuery())
  if (data === undefined || data.places.length === 0) return null
  return (
    <Table
      caption="Your places"
      rows={data.places}
      keyOf={({ run }) => run.runId}
      columns={[
        { name: 'Training', of: ({ run }) => <PageLink to={paths.run.to({ runId: run.runId })}>{run.title}</PageLink> },
        { name: 'Begins', of: ({ run }) => (run.sessions[0] === undefined ? '' : slotTimes(run.sessions[0])) },
        {
          name: 'Where you stand',
          of: ({ place }) => (
            <>
              <Tag colour={placeColours[place.word]}>{placeWords[place.word]}</Tag>
              {place.reason === undefined ? null : <span className="when">{place.reason}</span>}
            </>
          ),
        },
      ]}
    />
  )
}

export const TrainingPage = () => {
  const me = useMe()
  const staff = isStaff(me)
  const current = useCurrentSetting()
  const { data } = useSuspenseQuery(runsQuery())
  const coming = data.runs.filter((run) => run.endsAt >= data.asOf && run.status !== 'cancelled')
  const past = data.runs.filter((run) => !coming.includes(run)).reverse()
  const columns: readonly Column<RunRow>[] = [
    { name: 'Training', of: (run) => <PageLink to={paths.run.to({ runId: run.runId })}>{run.title}</PageLink> },
    { name: 'Begins', of: slotTimes },
    { name: 'How', of: (run) => modeWords[run.mode] },
    ...(staff
      ? [{ name: 'Status', of: (run: RunRow) => <Tag colour={runColours[run.status]}>{runWords[run.status]}</Tag> }]
      : []),
  ]
  return (
    <Page title="Training" crumbs={[]}>
      {staff ? <StaffWays /> : null}
      {staff || holds(me, ['auditor', 'agency-coordinator']) ? null : (
        <>
          <OwnWays me={me} settingId={current?.settingId} />
          <MyPlaces />
        </>
      )}
      <Table
        caption="To come"
        columns={columns}
        rows={coming}
        keyOf={(run) => run.runId}
        empty="No training is planned yet."
      />
      {past.length === 0 || !staff ? null : (
        <Table caption="Before" columns={columns} rows={past} keyOf={(run) => run.runId} />
      )}
    </Page>
  )
}
