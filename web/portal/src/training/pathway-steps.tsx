// The steps of a first year, each with its day, where it is, and what can be done for it now.
import type { PathwayPage } from '@senco/contract/training/pathways'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { TextButton } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag, type TagColour } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { dateWords } from '../text/dates.ts'

type Step = PathwayPage['steps'][number]

const stateWords: Readonly<Record<Step['state'], string>> = {
  done: 'Done',
  booked: 'Place',
  late: 'Late',
  soon: 'Next',
  later: 'Later',
}
const stateColours: Readonly<Record<Step['state'], TagColour>> = {
  done: 'grey',
  booked: 'green',
  late: 'orange',
  soon: 'blue',
  later: 'grey',
}

const Runs = ({ step }: { readonly step: Step }) => {
  if (step.booked !== undefined)
    return (
      <p className="govuk-body">
        <PageLink to={paths.run.to({ runId: step.booked.runId })}>
          {step.booked.title}, {slotTimes(step.booked)}
        </PageLink>
      </p>
    )
  if (step.kind !== 'training' || step.doneOn !== undefined) return null
  if (step.runs.length === 0) return <p className="govuk-body">No date yet. We write to you when there is one.</p>
  return (
    <ul className="govuk-list">
      {step.runs.slice(0, 3).map((run) => (
        <li key={run.runId}>
          <PageLink to={paths.run.to({ runId: run.runId })}>{slotTimes(run)}</PageLink>
          <span className="when">{run.title}</span>
        </li>
      ))}
    </ul>
  )
}

const Mark = ({ page, step }: { readonly page: PathwayPage; readonly step: Step }) => {
  const { personId, designationId } = page.pathway
  const done = step.doneOn !== undefined
  const mark = useSend((to: boolean, key: string) =>
    call('markPathwayStep', { personId, designationId, key: step.key, done: to }, key),
  )
  if (step.kind === 'training' || !page.mayChange) return null
  return (
    <p className="govuk-body">
      <TextButton onClick={() => void mark.send(!done)}>
        {done ? 'Not done after all' : 'This is done'}
        <span className="govuk-visually-hidden">: {step.title}</span>
      </TextButton>
      {mark.problem === undefined ? null : (
        <span className="govuk-error-message" role="alert">
          {mark.problem}
        </span>
      )}
    </p>
  )
}

const Award = ({ step }: { readonly step: Step }) =>
  step.kind === 'award' ? (
    <p className="govuk-body">
      <a
        className="govuk-link"
        href="https://www.gov.uk/guidance/early-years-special-educational-needs-co-ordinator-senco-training"
      >
        How to apply for the national award
      </a>
      <br />
      <PageLink to={paths.addAward.to()}>Record that you have begun or finished</PageLink>
    </p>
  ) : null

const Buddy = ({ page, step }: { readonly page: PathwayPage; readonly step: Step }) => {
  if (step.kind !== 'buddy') return null
  const { buddy } = page.pathway
  return (
    <p className="govuk-body">
      {buddy === undefined
        ? 'Your Area SENCO chooses one with you.'
        : `${buddy.name}, ${buddy.settingName}${buddy.email === undefined ? '' : `, ${buddy.email}`}`}
    </p>
  )
}

export const PathwaySteps = ({ page }: { readonly page: PathwayPage }) => (
  <ol className="govuk-list pathway">
    {page.steps.map((step) => (
      <li key={step.key} className="place-card">
        <h2 className="govuk-heading-s">
          {step.title} <Tag colour={stateColours[step.state]}>{stateWords[step.state]}</Tag>
        </h2>
        <p className="govuk-body">
          {step.about}
          <span className="when">
            {step.doneOn === undefined ? `By ${dateWords(step.dueOn)}` : `Done ${dateWords(step.doneOn)}`}
          </span>
        </p>
        <Buddy page={page} step={step} />
        <Runs step={step} />
        <Award step={step} />
        <Mark page={page} step={step} />
      </li>
    ))}
  </ol>
)
