// The demo's settings as official files in their real layouts: what the demo is loaded from, and files to try imports with.
import type { PlainDate } from '@senco/domain/time'
import type { Calendar } from './dates.ts'
import { postcodePlaces } from './postcode-places.ts'
import { type DemoSetting, fromOfsted, fromSchools, groups } from './settings.ts'
import { agency } from './staff.ts'
import { wards } from './wards.ts'

export interface OfficialFile {
  readonly name: string
  readonly text: string
}

const cell = (text: string | number): string =>
  /[",\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text)
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

const british = (date: PlainDate): string => date.split('-').reverse().join('/')
const longDate = (date: PlainDate): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const ofstedHeader =
  'Web link,Provider URN,Registration date,Provider type,Provider subtype,Provider status,Individual register combinations,Provider Early Years Register flag,Registered person name,Provider name,Provider address line 1,Provider address line 2,Provider town,Provider postcode,Telephone number,Local authority,Region,Places'.split(
    ',',
  )

interface OfstedLine {
  readonly setting: DemoSetting
  readonly urn?: string
  readonly name?: string
  readonly registered: string
  readonly status?: string
  readonly places?: number
}

const words = {
  group: ['Childcare on non-domestic premises', 'Full day care'],
  'out-of-school': ['Childcare on non-domestic premises', 'Out of school day care'],
  'home-childcarer': ['Home childcarer', ''],
  childminder: ['Childminder', ''],
} as const

const isWords = (type: string): type is keyof typeof words => Object.hasOwn(words, type)

const ofstedRow = ({ setting, urn, name, registered, status, places }: OfstedLine): (string | number)[] => {
  const [type, subtype] = isWords(setting.type) ? words[setting.type] : words.group
  const early = setting.type === 'group' || setting.type === 'childminder'
  const open = setting.type !== 'childminder'
  const hidden = (text: string) => (open ? text : 'REDACTED')
  return [
    'Web link',
    urn ?? setting.urn,
    registered,
    type,
    subtype,
    status ?? 'Active',
    early ? 'ALL' : 'VCR',
    early ? 'Y' : 'N',
    'REDACTED',
    hidden(name ?? setting.name ?? ''),
    hidden(setting.street),
    hidden(setting.ward.name),
    hidden(setting.ward.town),
    hidden(setting.postcode),
    hidden(setting.telephone),
    'Brindleford',
    'North West',
    places ?? setting.places,
  ]
}

const ofstedFile = (edition: PlainDate, lines: readonly OfstedLine[]): OfficialFile => ({
  name: `childcare-providers-${edition}-brindleford.csv`,
  text: `${csv([
    [`Registered childcare providers as at ${longDate(edition)}`],
    ['This worksheet contains one table.'],
    ofstedHeader,
    ...lines.map(ofstedRow),
  ])}${','.repeat(ofstedHeader.length - 1)}\r\n`,
})

const registeredOn = (n: number): string => `0${1 + (n % 9)}/0${1 + (n % 8)}/20${String(5 + (n % 15)).padStart(2, '0')}`
const everyone: readonly OfstedLine[] = fromOfsted.map((setting, n) => ({ setting, registered: registeredOn(n) }))

const groupNamed = (name: string): DemoSetting => groups.find((setting) => setting.name === name) as DemoSetting
const sold = groupNamed('Clover Court Nursery')
const missing = groupNamed('Windmill Meadow Preschool')
const resigned = groupNamed('Tambourine Day Nursery')
const grown = groupNamed('Copper Kettle Day Nursery')

/** What the council imported when it began, and again for last month: the same settings, one of them with more places. */
export const firstOfstedFile = (edition: PlainDate): OfficialFile => ofstedFile(edition, everyone)

const lastMonth = (lines: readonly OfstedLine[]): readonly OfstedLine[] =>
  lines.map((line) => (line.setting === grown ? { ...line, places: grown.places + 8 } : line))
export const lastOfstedFile = (edition: PlainDate): OfficialFile => ofstedFile(edition, lastMonth(everyone))

/** This month's news: a nursery sold (new registration, like name, same postcode), one missing, one closed, one new. */
export const newOfstedFile = (edition: PlainDate): OfficialFile =>
  ofstedFile(edition, [
    ...lastMonth(everyone).flatMap((line): OfstedLine[] => {
      if (line.setting === sold || line.setting === missing) return []
      return [line.setting === resigned ? { ...line, status: 'Resigned' } : line]
    }),
    { setting: sold, urn: '2990901', name: 'Clover Court Day Nursery', registered: british(edition) },
    {
      // Somebody else moves in where a nursery closes: the question has to be answered with no.
      setting: { ...resigned, street: '3 Lockkeepers Row', telephone: '01632 960977' },
      urn: '2990902',
      name: 'The Silver Spoonbill Nursery',
      registered: british(edition),
    },
    {
      setting: { ...(fromOfsted.find(({ type }) => type === 'childminder') as DemoSetting) },
      urn: '2990903',
      registered: british(edition),
    },
  ])

const kinds = {
  'maintained-nursery-school': ['Local authority nursery school', 'Local authority maintained schools', 'Nursery'],
  school: ['Community school', 'Local authority maintained schools', 'Primary'],
  'special-school': ['Community special school', 'Special schools', 'Not applicable'],
  'independent-school': ['Other independent school', 'Independent schools', 'Not applicable'],
} as const
type SchoolType = keyof typeof kinds

const schoolRow = (setting: DemoSetting): (string | number)[] => {
  const [type, group, phase] = kinds[setting.type as SchoolType]
  return [
    setting.urn,
    '876',
    'Brindleford',
    setting.name ?? '',
    setting.name?.endsWith('Academy') ? 'Academy converter' : type,
    setting.name?.endsWith('Academy') ? 'Academies' : group,
    'Open',
    '01-09-1998',
    '',
    phase,
    setting.nurseryClass ? 'Has Nursery Classes' : 'No Nursery Classes',
    setting.street,
    setting.ward.town,
    setting.postcode,
    setting.telephone,
    setting.ward.code,
  ]
}

export const schoolsFile = (edition: PlainDate): OfficialFile => ({
  name: `schools-${edition}-brindleford.csv`,
  text: csv([
    'URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentTypeGroup (name),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),NurseryProvision (name),Street,Town,Postcode,TelephoneNum,AdministrativeWard (code)'.split(
      ',',
    ),
    ...fromSchools.map(schoolRow),
  ]),
})

export const agenciesFile = (edition: PlainDate): OfficialFile => ({
  name: `childminder-agencies-${edition}.csv`,
  text: csv([
    'CA Reference,Provider Status,Provider Type,Provider Name,Provider Postcode,Local Authority'.split(','),
    [agency.key, 'Active', 'Childminder Agency', agency.name, agency.postcode, 'Brindleford'],
  ]),
})

export const postcodesFile = (edition: PlainDate): OfficialFile => ({
  name: `postcodes-${edition}.csv`,
  text: csv([
    ['postcode', 'lat', 'lng', 'ward_code'],
    ...postcodePlaces
      .split('\n')
      .map((line, n) => [...line.split(','), wards[Math.floor(n / 4)]?.code ?? ''] as (string | number)[]),
  ]),
})

/** Files to try an import with, in the order to try them: the second is older than what the demo holds. */
export const filesToTry = ({ monthEnd }: Calendar): readonly OfficialFile[] => [
  newOfstedFile(monthEnd(-1)),
  firstOfstedFile(monthEnd(-14)),
]
