// Need against supply: what settings want to learn, as a picture and as a table, with the places to come.
import { type Shown, shownWords } from '@senco/domain/training/small-numbers'
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

/** A number that is not shown is not drawn either: the length of a bar would say it. */
const drawn = (shown: Shown): number => (typeof shown === 'number' ? shown : 0)

const wantWords = (shown: Shown): string => {
  if (shown === 'hidden') return 'How many want it is not shown'
  return `${shown === 'few' ? 'Fewer than 5 settings' : counted(shown, 'setting')} want it`
}

/** Two bars a topic: settings that want it, and free places. Numbers stand beside them, so colour says nothing alone. */
const Picture = ({ plan }: { readonly plan: Plan }) => {
  const most = Math.max(1, ...plan.topics.flatMap(({ settings, free }) => [drawn(settings), free]))
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
            {bar(drawn(settings), 'need', wantWords(settings))}
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
        {shownWords(audited.part)} of {shownWords(audited.of)} settings answered the skills audit. Those that asked for
        training count too. Numbers from 1 to 4 are shown as "fewer than 5", and others are left out where one could
        work them out.
      </p>
      <Picture plan={plan} />
      <Table
        caption="Need and supply by topic"
        rows={topics}
        keyOf={({ topic }) => topic}
        columns={[
          { name: 'Topic', of: ({ topic }) => topicNames[topic] },
          { name: 'Settings that want it', of: ({ settings }) => shownWords(settings), numeric: true },
          { name: 'Dates to come', of: ({ runs }) => runs, numeric: true },
          { name: 'Places', of: ({ places }) => places, numeric: true },
          { name: 'Free', of: ({ free }) => free, numeric: true },
          { name: 'Waiting', of: ({ waiting }) => shownWords(waiting), numeric: true },
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
              .filter(({ settings }) => settings !== 0)
              .map(({ topic, byWard }) => ({
                name: topicNames[topic],
                numeric: true,
                of: ({ wardCode }: Plan['wards'][number]) =>
                  shownWords(byWard.find((one) => one.wardCode === wardCode)?.settings ?? 0),
              })),
          ]}
        />
      </section>
      <ListTools
        name="training-need-and-supply"
        rows={() => [
          ['Topic', 'Ward', 'Settings that want it', 'Places to come', 'Free'],
          ...topics.flatMap(({ topic, byWard, places, free }) =>
            byWard.map(({ wardCode, settings }) => [
              topicNames[topic],
              wards.find((ward) => ward.wardCode === wardCode)?.name ?? '',
              shownWords(settings),
              String(places),
              String(free),
            ]),
          ),
        ]}
      />
    </Page>
  )
}
