// Lines of the register: a setting, what is marked, and buttons big enough for a thumb.
import { MarkButtons } from './mark-buttons.tsx'
import type { useMarks } from './use-marks.ts'

export interface Line {
  readonly settingId: string
  readonly name: string
  /** "Jo Bell comes for the SENCO" */
  readonly note?: string | undefined
}

interface Props {
  readonly lines: readonly Line[]
  readonly marks: ReturnType<typeof useMarks>
  readonly walkIn?: boolean
}

export const RegisterLines = ({ lines, marks, walkIn = false }: Props) => (
  <ul className="register-list">
    {lines.map(({ settingId, name, note }) => (
      <li key={settingId}>
        <span className="who govuk-body">
          {name}
          {note === undefined ? null : <span className="when">{note}</span>}
          {marks.isUnsent(settingId) && !marks.sending ? <strong className="unsent">Not saved yet</strong> : null}
        </span>
        <MarkButtons
          name={name}
          mark={marks.markOf(settingId)}
          walkIn={walkIn}
          onMark={(mark) => marks.mark(settingId, mark, walkIn)}
        />
        <span className="only-print signature">Signed</span>
      </li>
    ))}
  </ul>
)
