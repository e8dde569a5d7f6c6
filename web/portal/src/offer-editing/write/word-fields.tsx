// What an entry says: names, summary, who it is for, what happens and its sections.
import { needNames, needs } from '@senco/domain/offer/vocabulary'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { emptyRows } from './entry-draft.ts'
import { Rows } from './rows.tsx'
import type { EntryForm } from './use-entry-form.ts'

export const NameFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Input field={text('title')} label="Title" hint="As families would say it." />
    <Textarea
      field={text('alsoKnownAs')}
      label="Other names (optional)"
      hint="One a line. Families who type one of them find this entry."
      rows={2}
    />
    <Input field={text('provider')} label="Who gives it" />
    <Textarea field={text('summary')} label="Summary" hint="One or two sentences, 60 words at most." rows={3} />
  </>
)

export const WhoForFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Textarea field={text('whoFor.words')} label="Who it is for" rows={2} />
    <div className="agenda-fields">
      <Input
        field={text('whoFor.fromMonths')}
        label="Youngest age (optional)"
        hint="Like 18 months, 2 years or birth"
        width={10}
      />
      <Input
        field={text('whoFor.toMonths')}
        label="Oldest age (optional)"
        hint="4 years is up to the fifth birthday"
        width={10}
      />
    </div>
    <Checkboxes
      field={text('whoFor.needs')}
      label="What families come with"
      hint="None chosen means any need."
      choices={needs.map((need) => ({ value: need, label: needNames[need].words }))}
    />
  </>
)

export const TextFields = ({ form }: { readonly form: EntryForm }) => (
  <>
    <Textarea field={form.text('whatHappens')} label="What happens" rows={5} />
    <Rows
      {...form.rows('sections')}
      heading="Sections (optional)"
      hint="Guides have several: what to do today, at home, when to ask for help."
      one="Section"
      ordered
      empty={() => emptyRows.sections}
    >
      {(row, at, set) => (
        <>
          <Input
            field={form.cell('sections', at, 'heading', row.heading, (heading) => set({ heading }))}
            label="Heading"
          />
          <Textarea
            field={form.cell('sections', at, 'text', row.text, (text) => set({ text }))}
            label="Text"
            rows={5}
          />
        </>
      )}
    </Rows>
  </>
)
