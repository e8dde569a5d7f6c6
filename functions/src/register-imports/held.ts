// Reads what the register holds and compares an import with it. It writes nothing.
import { isHome } from '@senco/domain/clusters/membership'
import { conflict } from '@senco/domain/refusal'
import {
  agencyPlace,
  comparePlaces,
  type HeldPlace,
  sectorPlace,
  wardPlace,
} from '@senco/domain/register/imports/compare-places'
import { compareProviders, type HeldRegister } from '@senco/domain/register/imports/compare-providers'
import { compareSencos } from '@senco/domain/register/imports/compare-sencos'
import type { Comparison, ImportRow, ImportSource, ProviderRow, SencoRow } from '@senco/domain/register/imports/model'
import type { SettingStatus, SettingSummary } from '@senco/domain/register/model'
import { summaryOn } from '@senco/domain/register/summary'
import { type Instant, londonDate } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { readClusters } from '@senco/store/clusters'
import { readSectors } from '@senco/store/postcodes'
import { readBoard } from '@senco/store/register/board'
import { readAgencies, readGeography } from '@senco/store/register/geography'
import { findByIdentity } from '@senco/store/register/identities'
import { readSettings } from '@senco/store/register/settings'
import { readOfficials, readRows, type StoredImport } from '@senco/store/register-imports'
import type { Deps } from '../deps.ts'
import { readWorkElsewhere } from './work-elsewhere.ts'

export const identityKind = (source: ImportSource): 'ofsted' | 'school' => (source === 'schools' ? 'school' : 'ofsted')

const isKind =
  <K extends ImportRow['kind']>(kind: K) =>
  (row: ImportRow): row is Extract<ImportRow, { kind: K }> =>
    row.kind === kind

const providers = async (deps: Deps, found: StoredImport, rows: readonly ProviderRow[], now: Instant) => {
  const { tables, authority } = deps
  const [officials, summaries] = await Promise.all([readOfficials(tables, found.source), readBoard(tables)])
  const known = new Set(officials.map(({ key }) => key))
  const fresh = rows.filter(({ key }) => !known.has(key))
  const kind = identityKind(found.source)
  const byNumber = await findByIdentity(
    tables,
    fresh.map(({ key }) => ({ kind, reference: key })),
  )
  const { absentShareThatStops } = authority.policies
  const edition = { rows, rejected: found.rejected, absentShareThatStops }
  const held: HeldRegister = { officials, summaries, byNumber, today: londonDate(now) }
  // Twice: the first tells which settings to read whole, the second tells what people typed there and what is open.
  const first = compareProviders(edition, held)
  const differing = [...first.changed, ...first.closed, ...first.absent].flatMap(({ settingId }) => settingId ?? [])
  const whole = await readSettings(tables, differing)
  const records = new Map(whole.map((record) => [record.setting.settingId, record]))
  const ending = [...first.closed, ...first.absent].flatMap(({ settingId }) => settingId ?? [])
  const elsewhere = await readWorkElsewhere(tables, ending, now)
  return compareProviders(edition, { ...held, records, elsewhere })
}

/** Which setting has each of these numbers, whether Ofsted's or a school's. */
export const settingsByNumber = async (
  tables: Tables,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const [schools, ofsted] = await Promise.all(
    (['school', 'ofsted'] as const).map((kind) =>
      findByIdentity(
        tables,
        numbers.map((reference) => ({ kind, reference })),
      ),
    ),
  )
  return new Map([...(schools ?? []), ...(ofsted ?? [])])
}

const sencos = async ({ tables }: Deps, rows: readonly SencoRow[], now: Instant) => {
  const [board, clusters, byNumber] = await Promise.all([
    readBoard(tables),
    readClusters(tables),
    settingsByNumber(
      tables,
      rows.map(({ key }) => key),
    ),
  ])
  const today = londonDate(now)
  const summaries = new Map<string, SettingSummary>(
    board.map((summary) => [summary.settingId, summaryOn(summary, today)]),
  )
  return compareSencos(rows, (urn) => summaries.get(byNumber.get(urn) ?? ''), [...summaries.values()], {
    clusters: clusters.filter(isHome),
  })
}

export const agencyKeyOf = (agency: { readonly agencyId: string; readonly urn?: string | undefined }): string =>
  agency.urn ?? agency.agencyId

/** What is held of a kind of place, in the form it is compared in. */
export const heldPlaces = async (tables: Tables, source: ImportSource): Promise<HeldPlace[]> => {
  if (source === 'postcodes') return (await readSectors(tables)).map(sectorPlace)
  if (source === 'wards')
    return (await readGeography(tables)).wards.map(({ wardCode, name, outline }) =>
      wardPlace({ key: wardCode, name, outline }),
    )
  return (await readAgencies(tables)).map((agency) =>
    agencyPlace({ key: agencyKeyOf(agency), name: agency.name, status: (agency.status ?? 'active') as SettingStatus }),
  )
}

export const placeOf = (row: ImportRow): HeldPlace[] => {
  if (row.kind === 'agency') return [agencyPlace(row)]
  if (row.kind === 'postcodes') return [sectorPlace(row)]
  return row.kind === 'ward' ? [wardPlace(row)] : []
}

const compare = async (
  deps: Deps,
  found: StoredImport,
  rows: readonly ImportRow[],
  now: Instant,
): Promise<Comparison> => {
  const { source } = found
  if (source === 'ofsted' || source === 'schools') return providers(deps, found, rows.filter(isKind('provider')), now)
  if (source === 'sencos') return sencos(deps, rows.filter(isKind('senco')), now)
  const replacesAll = source !== 'agencies'
  return comparePlaces(rows.flatMap(placeOf), await heldPlaces(deps.tables, source), { replacesAll })
}

export interface Compared {
  readonly rows: readonly ImportRow[]
  readonly comparison: Comparison
}

/** The comparison of an import with the register as it is now. @throws Refusal while batches are missing. */
export const compareImport = async (deps: Deps, found: StoredImport, now: Instant): Promise<Compared> => {
  const rows = await readRows(deps.tables, found.importId)
  if (rows.length < found.rows)
    throw conflict('incomplete', `${rows.length} of ${found.rows} rows have arrived. Send the missing batches again.`)
  return { rows, comparison: await compare(deps, found, rows, now) }
}
