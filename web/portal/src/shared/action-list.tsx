// A list of actions for any page: what, who, by when, and "Done" by one tap where that is the reader's to say.
import type { ListedAction } from '@senco/contract/actions'
import { needsChecking } from '@senco/domain/actions/actions'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { counted } from '../text/dates.ts'
import { dueWords, lateWords } from './action-words.ts'
import { useDone } from './use-done.ts'

interface Props {
  /** A full action will do: put it through `rowOf` of domain/actions. */
  readonly rows: readonly ListedAction[]
  /** What to say when there is none; absent says nothing. */
  readonly empty?: string
  /** What an action is about, where the page does not say. */
  readonly about?: (row: ListedAction) => string | undefined
}

const Row = ({ row, about, done }: { row: ListedAction; about: Props['about']; done: ReturnType<typeof useDone> }) => {
  const today = useToday()
  const { settings } = useMe()
  const late = lateWords(row, today)
  const isDone = done.isDone(row)
  const parts = row.own?.length ?? 0
  const shared = row.owner.kind === 'cluster'
  const words = [
    // To people of one setting what is theirs goes without saying.
    parts === 1 && !shared && settings.length === 1
      ? undefined
      : shared
        ? `Every setting of ${row.owner.name}`
        : row.owner.name,
    about?.(row),
    row.doneCount === undefined ? undefined : `${counted(row.doneCount, 'has', 'have')} done it`,
  ].filter((part) => part !== undefined && part !== '')
  return (
    <li>
      <div className="who govuk-body">
        <PageLink to={paths.action.to({ actionId: row.actionId })}>{row.title}</PageLink>
        {words.length === 0 ? null : <span className="when">{words.join(' · ')}</span>}
        <span className="when tags">
          {isDone ? 'Done' : dueWords(row, today)}
          {late === undefined || isDone ? null : <Tag colour="orange">{late}</Tag>}
          {needsChecking(row) ? <Tag colour="purple">To check</Tag> : null}
        </span>
      </div>
      {done.mayTap(row) ? (
        <button type="button" className="mark" aria-pressed={isDone} onClick={() => done.tap(row)}>
          Done<span className="govuk-visually-hidden">: {row.title}</span>
        </button>
      ) : null}
    </li>
  )
}

export const ActionList = ({ rows, empty, about }: Props) => {
  const done = useDone()
  const shown = done.withTapped(rows)
  if (shown.length === 0) return empty === undefined ? null : <p className="govuk-body">{empty}</p>
  return (
    <>
      <ErrorSummary message={done.problem} problems={[]} attempt={done.attempt} />
      <ul className="register-list action-list">
        {shown.map((row) => (
          <Row key={row.actionId} row={row} about={about} done={done} />
        ))}
      </ul>
      <div role="status" className={done.last === undefined ? '' : 'undo-bar'}>
        {done.last === undefined ? null : (
          <>
            <span className="govuk-body">
              {done.last.row.title}: {done.last.done ? 'done' : 'not done'}
            </span>
            <button type="button" className="mark" onClick={done.undo}>
              Undo
            </button>
          </>
        )}
      </div>
    </>
  )
}
