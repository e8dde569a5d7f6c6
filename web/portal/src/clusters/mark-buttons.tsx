// Present, late, absent: big enough for a thumb. Pressing the chosen one again takes the mark away.
import type { AttendanceMark } from '@senco/domain/clusters/model'

export const markNames: Readonly<Record<AttendanceMark | 'none', string>> = {
  present: 'Present',
  late: 'Late',
  absent: 'Absent',
  none: 'Not marked',
}

interface Props {
  readonly name: string
  readonly mark: AttendanceMark | null | undefined
  /** A walk-in came, so there is no absent. */
  readonly walkIn?: boolean
  readonly onMark: (mark: AttendanceMark | null) => void
}

export const MarkButtons = ({ name, mark, walkIn = false, onMark }: Props) => {
  const choices: readonly AttendanceMark[] = walkIn ? ['present', 'late'] : ['present', 'late', 'absent']
  return (
    <span className="marks">
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={`mark mark--${choice}`}
          aria-pressed={mark === choice}
          onClick={() => onMark(mark === choice ? null : choice)}
        >
          {markNames[choice]}
          <span className="govuk-visually-hidden">: {name}</span>
        </button>
      ))}
    </span>
  )
}
