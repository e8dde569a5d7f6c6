// Need against supply: what settings want to learn, as a picture and as a table, with the places to come.
import { topicNames } from '@senco/domain/training/topics'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { OutputOf } from '../api/call.ts'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { trainingPlanQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'

type Plan = OutputOf<'viewTrainingPlan'>

/** Two bars a topic: settings that want it, and free places. Numbers stand beside them, so colour says nothing alone. */
const Picture = ({ plan }: { readonly plan: Plan }) => {
  const most = Math.max(1, ...plan.topics.flatMap(({ settings, free }) => [settings, free]))
  const bar = (count: number, kind: string, words: string) => (
    <div className="plan-bar">
      <span className={`plan-bar__fill plan-bar__fill--${kind}`} style={{ width: `${(100 * count) / most}%` }} />
      <span className="plan-bar__words">{words}</span>
    </div>
  )
  return (
    <figure className="plan-picture">
      <figcaption className="govuk-heading-m">Need and free places</figcaption>
      <ul className="govuk-list">
        {plan.topics.map(({ topic, settings, free, unmet }) => (
          <li key={topic}>
            <span className="govuk-body">
              {topicNames[topic]} {unmet ? <Tag colour="orange">No place to come</Tag> : null}
            </span>
            {bar(settings, 'need', `${counted(settings, 'setting')} want it`)}
            {bar(free, 'free', counted(free, 'free place'))}
          </li>
        ))}
      </ul>
    </figure>
  )
}

export const TrainingPlanPage = () => {
  const { data: plan } = useSuspenseQuery(trainingPlanQuery())
  const { audited, wards, topics } = plan
  return (
    <Page title="What settings want to learn" crumbs={[trainingCrumb]}>
      <p className="govuk-body">
        {audited.part} of {counted(audited.of, 'setting')} answered the skills audit. Those that asked for training
        count too.
      </p>
      <Picture plan={plan} />
      <Table
        caption="Need and supply by topic"
        rows={topics}
        keyOf={({ topic }) => topic}
        columns={[
          { name: 'Topic', of: ({ topic }) => topicNames[topic] },
          { name: 'Settings that want it', of: ({ settings }) => settings, numeric: true },
          { name: 'Dates to come', of: ({ runs }) => runs, numeric: true },
          { name: 'Places', of: ({ places }) => places, numeric: true },
          { name: 'Free', of: ({ free }) => free, numeric: true },
          { name: 'Waiting', of: ({ waiting }) => waiting, numeric: true },
        ]}
      />
      <section className="wide-table" aria-label="Settings that want a topic, by ward">
        <Table
          caption="Settings that want it, by ward"
          rows={wards}
          keyOf={({ wardCode, name }) => wardCode ?? name}
          columns={[
            { name: 'Ward', of: ({ name }) => name },
            ...topics
              .filter(({ settings }) => settings > 0)
              .map(({ topic, byWard }) => ({
                name: topicNames[topic],
                numeric: true,
                of: ({ wardCode }: Plan['wards'][number]) =>
                  byWard.find((one) => one.wardCode === wardCode)?.settings ?? 0,
              })),
          ]}
        />
      </section>
      <ListTools
        name="training-need-and-supply"
        emails={[]}
        rows={() => [
          ['Topic', 'Ward', 'Settings that want it', 'Places to come', 'Free'],
          ...topics.flatMap(({ topic, byWard, places, free }) =>
            byWard.map(({ wardCode, settings }) => [
              topicNames[topic],
              wards.find((ward) => ward.wardCode === wardCode)?.name ?? '',
              String(settings),
              String(places),
              String(free),
            ]),
          ),
        ]}
      />
    </Page>
  )
}
