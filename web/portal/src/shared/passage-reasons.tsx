// Shows what looks like a date of birth or a number of a person while it is typed: the writer takes it out, or says why it
// may stay (practice M6). Whether the writing is kept is decided by the service.
import { identifyingPassages, passageNames } from '@senco/domain/clusters/identifying'
import type { Reason } from '@senco/domain/clusters/papers-model'
import type { FieldProblem } from '@senco/domain/refusal'
import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { useToday } from '../session/today.ts'

interface Props {
  readonly texts: readonly string[]
  readonly reasons: readonly Reason[]
  readonly problems: readonly FieldProblem[]
  readonly onChange: (reasons: Reason[]) => void
  /** Takes a passage out of every text. */
  readonly onTakeOut?: (passage: string) => void
}

/** The passage with the words around it, so that the writer knows where it is. */
const Around = ({ texts, passage }: { readonly texts: readonly string[]; readonly passage: string }) => {
  const text = texts.find((one) => one.includes(passage)) ?? passage
  const at = text.indexOf(passage)
  const [before, after] = [
    text.slice(Math.max(0, at - 30), at),
    text.slice(at + passage.length, at + passage.length + 30),
  ]
  return (
    <p className="govuk-body">
      {at > 30 ? '…' : ''}
      {before}
      <mark>{passage}</mark>
      {after}
      {at + passage.length + 30 < text.length ? '…' : ''}
    </p>
  )
}

const why = (reasons: readonly Reason[], passage: string): string =>
  reasons.find((reason) => reason.passage === passage)?.why ?? ''

export const PassageReasons = ({ texts, reasons, problems, onChange, onTakeOut }: Props) => {
  const today = useToday()
  const found = new Map(texts.flatMap((text) => identifyingPassages(text, today)).map((one) => [one.passage, one]))
  return (
    <div role="status">
      {[...found.values()].map(({ passage, kind }, at) => (
        <div key={passage} className="govuk-inset-text">
          <p className="govuk-body">
            “{passage}” {passageNames[kind]}. Take it out.
          </p>
          <Around texts={texts} passage={passage} />
          {onTakeOut === undefined ? null : (
            <Button look="secondary" onClick={() => onTakeOut(passage)}>
              Take it out<span className="govuk-visually-hidden">: {passage}</span>
            </Button>
          )}
          <Input
            field={{
              name: `reasons.${at}.why`,
              value: why(reasons, passage),
              error: problems.find(({ field }) => field === `reasons.${at}.why`)?.message,
              onChange: (value) =>
                onChange([...reasons.filter((one) => one.passage !== passage), { passage, why: value }]),
            }}
            label="If it is not about a child, say why it may stay"
          />
        </div>
      ))}
    </div>
  )
}

/** Those that were filled in, as the operations take them. */
export const reasonsInput = (reasons: readonly Reason[]): { readonly reasons?: Reason[] } => {
  const given = reasons.filter((reason) => reason.why.trim() !== '')
  return given.length === 0 ? {} : { reasons: given }
}
