// One proposed meeting in the grid: in or out, what speaks against its day, and another day for it.
import { londonTime } from '@senco/domain/clusters/london-times'
import { useState } from 'react'
import { readDate, typedFrom } from '../../forms/typed-date.ts'
import { Button, TextButton } from '../../govuk/button.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { FieldError } from '../../govuk/field.tsx'
import { slotWhere } from '../../shared/reply-words.ts'
import { dayWords } from '../../text/dates.ts'
import { movedTo, type ReviewRow } from './review-rows.ts'

interface Props {
  readonly at: number
  readonly row: ReviewRow
  readonly cluster: string
  readonly troubles: { readonly marks: readonly string[]; readonly clashes: readonly string[] }
  readonly freeDay: string | undefined
  readonly error: string | undefined
  readonly onChange: (row: ReviewRow) => void
}

/** The week says the year. */
const dayOf = (date: string): string => dayWords(date).slice(0, -5)

const Move = ({ at, row, onMove }: Pick<Props, 'at' | 'row'> & { readonly onMove: (date: string) => void }) => {
  const [typed, setTyped] = useState(typedFrom(row.meeting.date))
  const [problem, setProblem] = useState<string>()
  const move = () => {
    const read = readDate(typed, 'the new day')
    if ('problem' in read) setProblem(read.problem)
    else onMove(read.date)
  }
  return (
    <div className="week-grid__move">
      <DateInput field={{ name: `move-${at}`, value: typed, error: problem, onChange: setTyped }} label="New day" />
      <Button look="secondary" onClick={move}>
        Move
      </Button>
    </div>
  )
}

export const ReviewCell = ({ at, row, cluster, troubles, freeDay, error, onChange }: Props) => {
  const [moving, setMoving] = useState(false)
  const { meeting, chosen } = row
  const name = `row-${at}`
  const day = dayOf(meeting.date)
  const move = (date: string) => {
    setMoving(false)
    onChange(movedTo(row, date))
  }
  const told = chosen ? [...troubles.marks, ...troubles.clashes] : []
  return (
    <div className="week-grid__meeting">
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={name}
            checked={chosen}
            aria-describedby={`${name}-about`}
            onChange={() => onChange({ ...row, chosen: !chosen })}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={name}>
            {day}
            <span className="govuk-visually-hidden">, {cluster}</span>
          </label>
        </div>
      </div>
      <FieldError name={name} error={error} />
      <div id={`${name}-about`} className="week-grid__about">
        {chosen
          ? meeting.slots.map((slot) => (
              <div key={`${slot.startsAt} ${slot.mode}`}>
                {londonTime(slot.startsAt)} to {londonTime(slot.endsAt)}, {slotWhere(slot)}
              </div>
            ))
          : 'Left out'}
        {told.map((words) => (
          <div key={words} className="week-grid__trouble">
            {words}
          </div>
        ))}
      </div>
      {chosen ? (
        <div className="week-grid__do">
          {told.length > 0 && freeDay !== undefined ? (
            <TextButton onClick={() => move(freeDay)}>Move to {dayOf(freeDay)}</TextButton>
          ) : null}
          <TextButton onClick={() => setMoving(!moving)}>
            {moving ? 'Do not move' : 'Another day'}
            <span className="govuk-visually-hidden">
              {' '}
              for {cluster}, {day}
            </span>
          </TextButton>
        </div>
      ) : null}
      {moving ? <Move at={at} row={row} onMove={move} /> : null}
    </div>
  )
}
