// The reach of cluster meetings for the whole council: by cluster, kind of setting and ward, and whom to ring.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { OutputOf } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { reachQuery } from '../queries/clusters.ts'
import { useSettings } from '../shared/use-settings.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { providerTypeNames } from '../text/setting-name.ts'
import { type Total, totalWords } from './term-words.ts'

interface Line {
  readonly key: string
  readonly name: string
  readonly to?: string
  readonly totals: readonly Total[]
}

type Reach = OutputOf<'viewReach'>

const Figures = ({
  of,
  lines,
  reach,
}: {
  readonly of: string
  readonly lines: readonly Line[]
  readonly reach: Reach
}) => (
  <Table
    caption={`By ${of.toLowerCase()}`}
    columns={[
      { name: of, of: (line) => (line.to === undefined ? line.name : <PageLink to={line.to}>{line.name}</PageLink>) },
      ...reach.terms.map((term, index) => ({ name: term.label, of: (line: Line) => totalWords(line.totals[index]) })),
    ]}
    rows={[...lines].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))}
    keyOf={(line) => line.key}
  />
)

export const ReachPage = () => {
  const { data: reach } = useSuspenseQuery(reachQuery())
  const all = useSettings()
  const clusters = reach.clusters.map(({ clusterId, totals }) => ({
    key: clusterId,
    name: all.clusterName(clusterId),
    to: paths.cluster.to({ clusterId }),
    totals,
  }))
  const types = reach.byType.map(({ providerType, totals }) => ({
    key: providerType,
    name: providerTypeNames[providerType],
    totals,
  }))
  const wards = reach.byWard.map(({ wardCode, totals }) => ({
    key: wardCode ?? 'none',
    name: all.wardName(wardCode),
    totals,
  }))
  return (
    <Page title="Who is represented" crumbs={[{ name: 'Clusters', to: paths.clusters.to() }]}>
      <p className="govuk-body">
        Settings that somebody came from to at least one meeting of the term, of the open settings in scope.
      </p>
      <ul className="count-tiles">
        {reach.terms.map((term, index) => (
          <li key={term.label}>
            <span className="count">
              {reach.totals[index]?.percent === undefined ? '–' : `${reach.totals[index].percent}%`}
            </span>
            {term.label}: {totalWords(reach.totals[index]).replace(/ \(.*/, '')}
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">To ring for a friendly word: {reach.toRing.length}</h2>
      <p className="govuk-body">
        Nobody came from these settings to the last two meetings. Ask what would help: another time, an evening, online,
        or somebody else from the setting.
      </p>
      <Table
        caption="To ring"
        captionHidden
        columns={[
          {
            name: 'Setting',
            of: (one) => <PageLink to={paths.setting.to({ settingId: one.settingId })}>{one.label}</PageLink>,
          },
          { name: 'Cluster', of: (one) => all.clusterName(one.clusterId) },
          { name: 'Meetings', of: (one) => one.missed.map(dateWords).join(' and ') },
        ]}
        rows={reach.toRing}
        keyOf={(one) => one.settingId}
        empty="Nobody: somebody came, or sent word, from every setting."
      />
      <ListTools
        name="represented"
        emails={reach.toRing.map(({ settingId }) => {
          const summary = all.rows.find((row) => row.summary.settingId === settingId)?.summary
          return summary?.senco?.email ?? summary?.email
        })}
        rows={() => [
          ['By', 'Name', ...reach.terms.map((term) => term.label)],
          ...[
            { by: 'Cluster', lines: clusters },
            { by: 'Kind of setting', lines: types },
            { by: 'Ward', lines: wards },
          ].flatMap(({ by, lines }) =>
            lines.map(({ name, totals }) => [by, name, ...totals.map((total) => totalWords(total))]),
          ),
        ]}
      />
      <Figures of="Cluster" lines={clusters} reach={reach} />
      <Figures of="Kind of setting" lines={types} reach={reach} />
      <Figures of="Ward" lines={wards} reach={reach} />
    </Page>
  )
}
