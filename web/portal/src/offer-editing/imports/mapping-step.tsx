// What each column of a table is: chosen by a person, suggested by the headings.
import { type CsvField, type CsvMapping, csvFields } from '@senco/domain/offer/open-referral/import-csv'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'

const names: Readonly<Record<CsvField, string>> = {
  id: 'Its own number, which never changes',
  name: 'Title (needed)',
  organization: 'Who gives it',
  description: 'Summary or description',
  status: 'Status: open or closed',
  url: 'Web page',
  email: 'E-mail',
  telephone: 'Telephone',
  address_1: 'Address, first line',
  address_2: 'Address, second line',
  city: 'Town',
  state_province: 'County',
  postal_code: 'Postcode',
  latitude: 'Latitude',
  longitude: 'Longitude',
  minimum_age: 'Youngest age in years',
  maximum_age: 'Oldest age in years',
  eligibility_description: 'Who it is for',
  application_process: 'How to get it',
  lo_how_decided: 'How it is decided',
  lo_complaints: 'How to complain',
  fees_description: 'Cost',
  wait_time: 'Waiting time',
  assured_date: 'Checked on',
  categories: 'Needs or categories',
  areas: 'Area that it serves',
}

interface Props {
  readonly headings: readonly string[]
  readonly mapping: CsvMapping
  readonly onChange: (mapping: CsvMapping) => void
  readonly onRead: () => void
  readonly onCancel: () => void
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

export const MappingStep = ({ headings, mapping, onChange, onRead, onCancel, problems }: Props) => {
  const choices = [{ value: '', label: 'Not in this file' }, ...headings.map((value) => ({ value, label: value }))]
  const used = new Set(Object.values(mapping))
  const unused = headings.filter((heading) => !used.has(heading))
  const set = (field: CsvField, heading: string) => {
    const { [field]: _, ...rest } = mapping
    onChange(heading === '' ? rest : { ...rest, [field]: heading })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onRead()
      }}
    >
      <h2 className="govuk-heading-m">What is in each column?</h2>
      <p className="govuk-body">
        We guessed by the headings. Look at each before going on.
        {unused.length === 0 ? '' : ` Columns that are not used: ${unused.join(', ')}.`}
      </p>
      <div className="mapping-fields">
        {csvFields.map((field) => (
          <Select
            key={field}
            label={names[field]}
            choices={choices}
            field={{
              name: field,
              value: mapping[field] ?? '',
              error: problems.find((problem) => problem.field === field)?.message,
              onChange: (heading) => set(field, heading),
            }}
          />
        ))}
      </div>
      <div className="govuk-button-group">
        <Button type="submit">Read the rows</Button>
        <Button look="secondary" onClick={onCancel}>
          Choose another file
        </Button>
      </div>
    </form>
  )
}
