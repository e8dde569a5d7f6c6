// The public catalogue of training: titles and dates. What it costs, who is on it and booking are behind the sign-in.
import type { Authority } from '@senco/domain/authority/authority'
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { RunRow } from '@senco/domain/training/model'
import { Contact } from './contact.tsx'
import { renderPage } from './render.ts'

const modeWords: Readonly<Record<RunRow['mode'], string>> = {
  'in-person': 'In person',
  online: 'Online',
  'at-setting': 'At one setting',
}

export interface TrainingPageState {
  readonly authority: Authority
  /** To come, soonest first. */
  readonly runs: readonly Pick<RunRow, 'runId' | 'title' | 'mode' | 'startsAt' | 'endsAt' | 'joint'>[]
}

/** A whole HTML document, the same for everybody. */
export const trainingPage = ({ authority, runs }: TrainingPageState): string =>
  renderPage(
    { authority, title: 'Training for settings' },
    <>
      <h1 className="govuk-heading-l">Training for settings</h1>
      <p className="govuk-body">
        For SENCOs and people who work with young children in {authority.name}.{' '}
        <a className="govuk-link" href="/portal/training">
          Sign in to see more and to ask for a place
        </a>
        .
      </p>
      {runs.length === 0 ? <p className="govuk-body">No training is planned yet.</p> : null}
      <ul className="govuk-list govuk-list--spaced">
        {runs.map((run) => (
          <li key={run.runId}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{run.title}</h2>
            {slotTimes(run)}. {modeWords[run.mode]}.{run.joint === true ? ' Schools are welcome too.' : ''}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="/certificate">
          Check a training certificate
        </a>
      </p>
      <Contact authority={authority} />
    </>,
  )
