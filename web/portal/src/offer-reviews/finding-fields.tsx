// What people said in a review and what came of it, one after another; more can be added and each taken away.
import { answerHeadings } from '@senco/domain/offer/comments/published'
import type { Finding } from '@senco/domain/offer/comments/review'
import { Button } from '../govuk/button.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Select } from '../govuk/select.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { emptyFinding, type FindingDraft } from './round-draft.ts'

interface Props {
  readonly findings: readonly FindingDraft[]
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (findings: readonly FindingDraft[]) => void
}

const outcomes = Object.keys(answerHeadings) as Finding['outcome'][]
const answerLabels: Readonly<Record<Finding['outcome'], string>> = {
  did: 'What did we do?',
  will: 'What shall we do?',
  'could-not': 'Why not?',
}

export const FindingFields = ({ findings, errorOf, onChange }: Props) => {
  const change = (key: string, to: Partial<FindingDraft>) =>
    onChange(findings.map((each) => (each.key === key ? { ...each, ...to } : each)))
  return (
    <>
      {findings.map((finding, at) => {
        const field = (name: 'youSaid' | 'outcome' | 'answer' | 'dueOn') => ({
          name: `findings.${at}.${name}`,
          value: finding[name],
          error: errorOf(`findings.${at}.${name}`),
          onChange: (value: string) => change(finding.key, { [name]: value }),
        })
        return (
          <fieldset key={finding.key} className="govuk-fieldset link-fields">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Finding {at + 1}</legend>
            <Textarea field={field('youSaid')} label="You said" rows={2} />
            <Select
              field={field('outcome')}
              label="What came of it?"
              choices={outcomes.map((value) => ({ value, label: answerHeadings[value] }))}
            />
            <Textarea field={field('answer')} label={answerLabels[finding.outcome]} rows={2} />
            {finding.outcome === 'will' ? <DateInput field={field('dueOn')} label="By when?" /> : null}
            <Button
              look="secondary"
              onClick={() => {
                onChange(findings.filter(({ key }) => key !== finding.key))
                document.getElementById('findings')?.focus()
              }}
            >
              Take away<span className="govuk-visually-hidden"> finding {at + 1}</span>
            </Button>
          </fieldset>
        )
      })}
      <Button look="secondary" onClick={() => onChange([...findings, emptyFinding(crypto.randomUUID())])}>
        Add a finding
      </Button>
    </>
  )
}
