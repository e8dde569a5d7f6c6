// The comment as it was sent, in a box whose words can be selected by mouse, touch or keyboard and then taken out, and a
// button for each passage that may identify somebody. Nothing goes by itself.
import type { Redaction, RedactionKind } from '@senco/domain/offer/comments/model'
import { redactionNames } from '@senco/domain/offer/comments/redaction'
import { useRef, useState } from 'react'
import { Button } from '../govuk/button.tsx'
import { FieldError, FormGroup } from '../govuk/field.tsx'
import { Select } from '../govuk/select.tsx'
import { redactionChoices } from './comment-words.ts'
import { isOut, passagesOf, putBack, selectionIn, takenOut } from './redaction-draft.ts'

interface Props {
  readonly original: string
  readonly suggested: readonly Redaction[]
  readonly redactions: readonly Redaction[]
  readonly error: string | undefined
  readonly onChange: (redactions: readonly Redaction[]) => void
}

export const RedactionEditor = ({ original, suggested, redactions, error, onChange }: Props) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const [kind, setKind] = useState<RedactionKind>('name')
  const [said, setSaid] = useState('')
  const passages = passagesOf(suggested, redactions)

  const takeOutSelected = (): void => {
    const { selectionStart = 0, selectionEnd = 0 } = box.current ?? {}
    const selected = selectionIn(original, selectionStart, selectionEnd, kind)
    if (selected === undefined) {
      setSaid('Select the words first.')
      box.current?.focus()
      return
    }
    onChange(takenOut(original, redactions, selected))
    setSaid(`Taken out: ${redactionNames[selected.kind]}.`)
  }

  const toggle = (passage: Redaction): void => {
    const out = isOut(redactions, passage)
    onChange(out ? putBack(redactions, passage) : takenOut(original, redactions, passage))
    // The button of what somebody chose themselves goes with it.
    if (out && !suggested.includes(passage)) box.current?.focus()
  }

  return (
    <>
      <FormGroup error={error}>
        <label className="govuk-label govuk-label--m" htmlFor="redactions">
          The comment as it was sent
        </label>
        <div className="govuk-hint" id="redactions-hint">
          Select words in the box. Then say what they are, and take them out. With the keyboard: move with the arrow
          keys, and hold Shift to select.
        </div>
        <FieldError name="redactions" error={error} />
        <textarea
          ref={box}
          id="redactions"
          className="govuk-textarea redaction-box"
          aria-describedby="redactions-hint"
          // Not readOnly: a browser gives that no caret, and then no keyboard could select. What is typed is not taken.
          aria-readonly="true"
          inputMode="none"
          spellCheck={false}
          onChange={() => undefined}
          rows={Math.min(16, Math.max(4, Math.ceil(original.length / 60) + original.split('\n').length - 1))}
          value={original}
        />
      </FormGroup>
      <div className="add-item">
        <Select
          label="The selected words are"
          field={{ name: 'redaction-kind', value: kind, onChange: (value) => setKind(value as RedactionKind) }}
          choices={redactionChoices}
        />
        <Button look="secondary" onClick={takeOutSelected}>
          Take out the selected words
        </Button>
        <p className="govuk-body" role="status">
          {said}
        </p>
      </div>
      {passages.length === 0 ? null : (
        <section aria-labelledby="passages-heading">
          <h2 className="govuk-heading-m" id="passages-heading">
            Passages to look at
          </h2>
          <ul className="govuk-list passage-list">
            {passages.map((passage) => {
              const words = original.slice(passage.from, passage.to)
              const out = isOut(redactions, passage)
              return (
                <li key={passage.from}>
                  <span>
                    {out ? <s>{words}</s> : <mark>{words}</mark>}{' '}
                    <span className="when">{out ? redactionNames[passage.kind] : 'The public will read this'}</span>
                  </span>
                  <Button look="secondary" onClick={() => toggle(passage)}>
                    {out ? 'Put back' : 'Take out'}
                    <span className="govuk-visually-hidden"> {words}</span>
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
