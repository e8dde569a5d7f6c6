// Where and when: places, online or at home, sessions, whom it serves, access and travel.
import { accessFeatures, weekdays } from '@senco/domain/offer/vocabulary'
import { accessNames, anywhereNames, dayNames } from '@senco/domain/offer/words'
import { Checkbox, Checkboxes } from '../../govuk/checkboxes.tsx'
import { DateInput } from '../../govuk/date-input.tsx'
import { Details } from '../../govuk/details.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { emptyPlace, emptyRows, type PlaceDraft } from './entry-draft.ts'
import { Rows } from './rows.tsx'
import type { EntryForm } from './use-entry-form.ts'

export const PlaceFields = ({ form }: { readonly form: EntryForm }) => (
  <>
    <Rows
      {...form.rows('places')}
      heading="Places"
      hint="The map point comes from the postcode."
      one="Place"
      empty={() => emptyPlace(`place-${crypto.randomUUID().slice(0, 8)}`)}
    >
      {(row, at, set) => {
        const cell = (name: Exclude<keyof PlaceDraft, 'placeId'>) =>
          form.cell('places', at, name, row[name], (value) => set({ [name]: value }))
        return (
          <>
            <Input field={cell('name')} label="Name of the place (optional)" />
            <Textarea field={cell('addressLines')} label="Address, without the town" rows={2} />
            <div className="agenda-fields">
              <Input field={cell('town')} label="Town" />
              <Input field={cell('postcode')} label="Postcode" width={10} />
            </div>
            <Checkbox
              field={cell('sensitive')}
              label="A sensitive place"
              hint="Only the town is published: no address, postcode or map point."
            />
          </>
        )
      }}
    </Rows>
    <Checkboxes
      field={form.text('anywhere')}
      label="Without a place to go to"
      choices={Object.entries(anywhereNames).map(([value, label]) => ({ value, label }))}
    />
  </>
)

const weeks = [
  { value: 'weekly', label: 'Every week' },
  { value: '1', label: 'First of the month' },
  { value: '2', label: 'Second of the month' },
  { value: '3', label: 'Third of the month' },
  { value: '4', label: 'Fourth of the month' },
  { value: '-1', label: 'Last of the month' },
]

export const ScheduleFields = ({ form }: { readonly form: EntryForm }) => {
  const places = form.form.values.places.map(({ placeId, name, town }, at) => ({
    value: placeId,
    label: name || town || `Place ${at + 1}`,
  }))
  return (
    <Rows {...form.rows('schedules')} heading="Sessions (optional)" one="Session" empty={() => emptyRows.schedules}>
      {(row, at, set) => {
        const cell = (name: keyof typeof row) =>
          form.cell('schedules', at, name, row[name], (value) => set({ [name]: value }))
        return (
          <>
            <Checkboxes
              field={cell('days')}
              label="Days"
              choices={weekdays.map((value) => ({ value, label: dayNames[value] }))}
            />
            <Select field={cell('week')} label="How often" choices={weeks} />
            <div className="agenda-fields">
              <Input field={cell('opensAt')} label="From" hint="Like 9:30" width={5} />
              <Input field={cell('closesAt')} label="To" hint="Like 11:30" width={5} />
            </div>
            <Input field={cell('notes')} label="Note (optional)" hint="Like: term time only" />
            {places.length < 2 ? null : (
              <Select field={cell('placeId')} label="Place" choices={[{ value: '', label: 'Any' }, ...places]} />
            )}
            <Details summary="First and last day">
              <DateInput field={cell('validFrom')} label="First day (optional)" />
              <DateInput field={cell('validTo')} label="Last day (optional)" />
            </Details>
          </>
        )
      }}
    </Rows>
  )
}

export const AccessFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Checkboxes
      field={text('access.features')}
      label="Access"
      choices={accessFeatures.map((value) => ({ value, label: accessNames[value] }))}
    />
    <Textarea field={text('access.words')} label="More about access (optional)" rows={2} />
    <Input field={text('access.url')} label="Web page about the building (optional)" type="url" />
    <Textarea field={text('transport')} label="Getting there (optional)" rows={2} />
    <Input
      field={text('languages')}
      label="Languages"
      hint="In short, with commas: en is English, pl Polish, bfi British Sign Language."
    />
  </>
)

export const ServesFields = ({ text }: { readonly text: EntryForm['text'] }) => (
  <>
    <Input field={text('serves.words')} label="Where families must live (optional)" />
    <Input
      field={text('serves.outwardCodes')}
      label="First halves of postcodes (optional)"
      hint="Like WA7, WA8. None: the whole area."
    />
    <Checkbox field={text('outsideArea')} label="It lies outside the council’s area" />
  </>
)
