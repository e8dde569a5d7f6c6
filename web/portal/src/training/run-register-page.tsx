// The register of one session on a tablet: one tap a person, undo, and walk-ins on purpose. On paper it is a list to sign.
import type { PlacePage } from '@senco/contract/training/page'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { wasThere } from '@senco/domain/training/attendance'
import type { SessionMark } from '@senco/domain/training/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Select } from '../govuk/select.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { runQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'
import { useSessionMarks } from './use-session-marks.ts'
import { WalkIn } from './walk-in.tsx'
import { whereWords } from './words.ts'

export const markWords: Readonly<Record<SessionMark, string>> = {
  present: 'Present',
  late: 'Late',
  'left-early': 'Left early',
  absent: 'Absent',
  'not-admitted': 'Turned away',
}
const marks = Object.keys(markWords) as SessionMark[]
const looks: Readonly<Record<SessionMark, string>> = {
  present: 'present',
  late: 'late',
  'left-early': 'late',
  absent: 'absent',
  'not-admitted': 'absent',
}

interface LineProps {
  readonly name: string
  readonly note: string
  readonly mark: SessionMark | null
  readonly unsent: boolean
  readonly onMark: (mark: SessionMark | null) => void
}

const Line = ({ name, note, mark, unsent, onMark }: LineProps) => (
  <li>
    <span className="who govuk-body">
      {name}
      <span className="when">{note}</span>
      {unsent ? <strong className="unsent">Not saved yet</strong> : null}
    </span>
    <span className="marks">
      {marks.map((choice) => (
        <button
          key={choice}
          type="button"
          className={`mark mark--${looks[choice]}`}
          aria-pressed={mark === choice}
          onClick={() => onMark(mark === choice ? null : choice)}
        >
          {markWords[choice]}
          <span className="govuk-visually-hidden">: {name}</span>
        </button>
      ))}
    </span>
    <span className="only-print signature">Signed</span>
  </li>
)

const expected = ({ word, makesUp }: PlacePage, part: number): boolean =>
  (word === 'place' || word === 'done') && (makesUp === undefined || makesUp.parts.includes(part))

export const RunRegisterPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const runId = params['runId'] ?? ''
  const { data: page } = useSuspenseQuery(runQuery(runId))
  const { run, places, attendance } = page
  const [sessionId, setSessionId] = useState(
    () => (run.sessions.find(({ endsAt }) => endsAt >= page.asOf) ?? run.sessions.at(-1))?.sessionId ?? '',
  )
  const session = run.sessions.find((one) => one.sessionId === sessionId)
  const register = useSessionMarks(page, sessionId)
  const here = places
    .filter((place) => expected(place, session?.part ?? 0))
    .sort((one, other) => one.name.localeCompare(other.name))
  const walkIns = attendance.filter(
    ({ personId, marks: kept }) => kept[sessionId] !== undefined && !here.some((one) => one.personId === personId),
  )
  const everybody = [...here, ...walkIns]
  const came = everybody.filter(({ personId }) => wasThere(register.markOf(personId)))
  const noteOf = (place: PlacePage): string =>
    place.makesUp === undefined ? place.settingName : `${place.settingName}, makes up this session`
  const back = paths.run.to({ runId })
  return (
    <Page title="Register" caption={run.title} crumbs={runCrumbs(runId, run.title)}>
      <ErrorSummary message={register.problem} problems={[]} attempt={register.attempt} />
      {run.sessions.length > 1 ? (
        <div className="no-print">
          <Select
            field={{ name: 'session', value: sessionId, onChange: setSessionId }}
            label="Session"
            choices={run.sessions.map((one) => ({ value: one.sessionId, label: `${one.part}: ${slotTimes(one)}` }))}
          />
        </div>
      ) : null}
      {session === undefined ? null : (
        <p className={run.sessions.length > 1 ? 'govuk-body only-print' : 'govuk-body'}>
          {slotTimes(session)}, {whereWords(session)}
          {run.trainers.length === 0 ? '' : `. Given by ${run.trainers.map(({ name }) => name).join(', ')}`}
        </p>
      )}
      <p className="govuk-body no-print" role="status">
        {came.length} of {everybody.length} here
      </p>
      {here.length === 0 ? <p className="govuk-body">Nobody has a place at this session.</p> : null}
      <ul className="register-list">
        {here.map((place) => (
          <Line
            key={place.personId}
            name={place.name}
            note={noteOf(place)}
            mark={register.markOf(place.personId)}
            unsent={register.isUnsent(place.personId)}
            onMark={(mark) => register.mark(place.personId, mark)}
          />
        ))}
      </ul>
      {walkIns.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Came without a place</h2>
          <ul className="register-list">
            {walkIns.map(({ personId, name }) => (
              <Line
                key={personId}
                name={name}
                note="Without a place"
                mark={register.markOf(personId)}
                unsent={register.isUnsent(personId)}
                onMark={(mark) => register.mark(personId, mark)}
              />
            ))}
          </ul>
        </>
      )}
      <div className="only-print">
        <h2 className="govuk-heading-m">Others who came</h2>
        <ul className="register-list">
          {['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((line) => (
            <li key={line}>
              <span className="who">&nbsp;</span>
              <span className="signature">Signed</span>
            </li>
          ))}
        </ul>
      </div>
      <WalkIn key={sessionId} runId={runId} sessionId={sessionId} />
      {register.last === undefined ? null : (
        <div className="undo-bar" role="status">
          <span className="govuk-body">
            {everybody.find(({ personId }) => personId === register.last?.personId)?.name}:{' '}
            {register.last.to === null ? 'Not marked' : markWords[register.last.to]}
          </span>
          <button type="button" className="mark" onClick={register.undo}>
            Undo
          </button>
        </div>
      )}
      <ListTools
        name="training-register"
        emails={here.map(({ email }) => email)}
        rows={() => [
          ['Person', 'Mark'],
          ...everybody.map(({ name, personId }) => {
            const mark = register.markOf(personId)
            return [name, mark === null ? '' : markWords[mark]]
          }),
        ]}
      />
      <div className="govuk-button-group">
        <ButtonLink to={back}>Done</ButtonLink>
        <Button look="secondary" onClick={() => window.print()}>
          Print a list to sign
        </Button>
      </div>
    </Page>
  )
}
