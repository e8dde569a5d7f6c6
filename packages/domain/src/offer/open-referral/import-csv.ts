// A table of services with a mapping from its columns to our fields, made into the records that import-records.ts reads.
import Papa from 'papaparse'
import { invalid, Refusal } from '../../refusal.ts'
import { stableId } from './fields.ts'
import type { Raw } from './import-values.ts'

/** What a column may hold, with the headings under which it is often found. */
const columns = {
  id: ['id', 'identifier', 'reference', 'service id', 'urn'],
  name: ['name', 'title', 'service', 'service name', 'organisation and service'],
  organization: ['organisation', 'organization', 'provider', 'provider name', 'organisation name'],
  description: ['description', 'about', 'details', 'summary', 'what we do'],
  status: ['status'],
  url: ['url', 'website', 'web site', 'web address', 'link'],
  email: ['email', 'e-mail', 'email address', 'contact email'],
  telephone: ['telephone', 'phone', 'tel', 'telephone number', 'phone number', 'contact number'],
  address_1: ['address', 'address 1', 'address line 1', 'street'],
  address_2: ['address 2', 'address line 2'],
  city: ['town', 'city', 'post town'],
  state_province: ['county'],
  postal_code: ['postcode', 'post code', 'postal code'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lng', 'long', 'lon'],
  minimum_age: ['minimum age', 'min age', 'age from', 'from age'],
  maximum_age: ['maximum age', 'max age', 'age to', 'to age'],
  eligibility_description: ['eligibility', 'who is it for', 'who for', 'who can use it'],
  application_process: ['how to access', 'how to get it', 'referral', 'how to apply', 'access'],
  lo_how_decided: ['how it is decided', 'criteria', 'how decided'],
  lo_complaints: ['complaints', 'how to complain'],
  fees_description: ['cost', 'costs', 'fees', 'price', 'charges'],
  wait_time: ['waiting time', 'wait'],
  assured_date: ['checked on', 'last checked', 'assured date', 'last updated'],
  categories: ['categories', 'category', 'needs', 'tags', 'type'],
  areas: ['area', 'areas', 'area served', 'service area', 'coverage'],
} as const
export type CsvField = keyof typeof columns
export const csvFields = Object.keys(columns) as readonly CsvField[]

/** Our field to the heading of the file. */
export type CsvMapping = Readonly<Partial<Record<CsvField, string>>>

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const tableOf = (text: string): readonly (readonly string[])[] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false })
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    throw new Refusal('invalid', 'unclosed-quote', 'A quotation mark is never closed. Save the table as CSV again.')
  return data
}

/** The headings of a file, for a page that asks what each column is. */
export const headingsOf = (text: string): readonly string[] =>
  (tableOf(text)[0] ?? []).map((heading) => heading.trim()).filter((heading) => heading !== '')

/** What the columns probably are. A person looks at it before anything is imported. */
export const suggestedMapping = (headings: readonly string[]): CsvMapping =>
  Object.fromEntries(
    csvFields.flatMap((field) => {
      const names: readonly string[] = [plain(field), ...columns[field].map(plain)]
      const found = headings.find((heading) => names.includes(plain(heading)))
      return found === undefined ? [] : [[field, found]]
    }),
  )

const listIn = (cell: string): string[] =>
  cell
    .split(/[;|]|,(?! )/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

const recordOf = (cell: (field: CsvField) => string): Raw => {
  const fields: Raw = Object.fromEntries(
    csvFields.map((field) => [field, cell(field)]).filter(([, value]) => value !== ''),
  )
  const identity = [cell('name'), cell('organization'), cell('postal_code')].map((each) => each.toLowerCase())
  const hasPlace = ['address_1', 'city', 'postal_code', 'latitude'].some((field) => fields[field] !== undefined)
  const phone = cell('telephone')
  return {
    ...fields,
    id: cell('id') || stableId('csv', ...identity),
    organization: { name: cell('organization') },
    // A cell with a telephone number that cannot be one goes through the same log as everything else.
    contacts: phone === '' ? [] : [{ phones: [{ number: phone }] }],
    service_areas: listIn(cell('areas')).map((area) => ({ service_area: area })),
    attributes: listIn(cell('categories')).map((name) => ({ taxonomy_term: { name } })),
    service_at_locations: hasPlace
      ? [
          {
            location: {
              id: 'place',
              location_type: 'physical',
              latitude: fields['latitude'],
              longitude: fields['longitude'],
              addresses: [fields],
            },
          },
        ]
      : [],
  }
}

export interface CsvRecords {
  readonly values: readonly Raw[]
  /** The line on which each of them begins, as a spreadsheet counts rows. */
  readonly lines: readonly number[]
  /** Rows of nothing but commas. */
  readonly empty: number
}

/** @throws Refusal when the mapping names no title, or a heading that the file has not. */
export const csvRecords = (text: string, mapping: CsvMapping): CsvRecords => {
  const [headings = [], ...rows] = tableOf(text)
  const at = new Map(headings.map((heading, index) => [heading.trim(), index]))
  const problems = Object.entries(mapping).flatMap(([field, heading]) =>
    at.has(heading) ? [] : [{ field, message: `The file has no column "${heading}". Choose another.` }],
  )
  if (mapping.name === undefined) problems.push({ field: 'name', message: 'Choose the column that holds the name.' })
  if (problems.length > 0) throw invalid(problems)
  const filled = rows
    .map((cells, index) => ({ cells, line: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return {
    values: filled.map(({ cells }) =>
      recordOf((field) => {
        const index = at.get(mapping[field] ?? '')
        return index === undefined ? '' : (cells[index] ?? '').trim()
      }),
    ),
    lines: filled.map(({ line }) => line),
    empty: rows.length - filled.length,
  }
}
