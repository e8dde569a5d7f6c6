// How a family gets it: ways in, steps, how it is decided, cost, waiting time, and how to complain.
import { accessWays, wayNames } from '@senco/domain/offer/vocabulary'
import { costNames } from '@senco/domain/offer/words'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { emptyRows } from './entry-draft.ts'
import { Rows } from './rows.tsx'
import type { EntryForm } from './use-entry-form.ts'

export const WayFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Checkboxes
      field={text('howToGetIt.ways')}
      label="How families come to it"
      choices={accessWays.map((value) => ({ value, label: wayNames[value] }))}
    />
    <Textarea field={text('howToGetIt.steps')} label="Steps" hint="One step a line, in their order." rows={4} />
    <Textarea
      field={text('howDecided')}
      label="How it is decided"
      hint="Who decides, when, and what they look at. If everybody can come, say so."
      rows={3}
    />
  </>
)

export const CostFields = ({ form }: { readonly form: EntryForm }) => (
  <>
    <Radios
      field={form.text('cost.kind')}
      label="Cost"
      inline
      choices={Object.entries(costNames).map(([value, label]) => ({ value, label }))}
    />
    <Textarea field={form.text('cost.words')} label="Cost in words (optional)" rows={2} />
    <Rows {...form.rows('options')} heading="Prices (optional)" one="Price" empty={() => emptyRows.options}>
      {(row, at, set) => (
        <div className="agenda-fields">
          <Input field={form.cell('options', at, 'words', row.words, (words) => set({ words }))} label="What for" />
          <Input
            field={form.cell('options', at, 'pounds', row.pounds, (pounds) => set({ pounds }))}
            label="Pounds"
            inputMode="decimal"
            width={5}
          />
        </div>
      )}
    </Rows>
  </>
)

export const WaitFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Input field={text('waitingTime.words')} label="Waiting time (optional)" hint="Like: about 14 weeks" />
    {text('waitingTime.words').value.trim() === '' ? null : (
      <DateInput field={text('waitingTime.asOf')} label="On which day was that true?" />
    )}
  </>
)

export const ComplaintFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Textarea field={text('complaints.words')} label="How to complain" rows={3} />
    <Input field={text('complaints.url')} label="Web page about complaints (optional)" type="url" />
  </>
)
