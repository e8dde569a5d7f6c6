// What an edition of Ofsted's or the schools file would change in the register. Pure: it reads nothing and writes nothing.

import type { PlainDate } from '../../time.ts'
import { openWorkOf, type WorkElsewhere } from '../ending.ts'
import type { SettingRecord, SettingSummary } from '../model.ts'
import { inScope } from '../scope.ts'
import { settingLabel } from '../summary.ts'
import { likeness, sameFamily, veryAlike } from './alike.ts'
import { changesOf, learn, type Official } from './facts.ts'
import { type Comparison, nothingFound, type ProviderRow, type RejectedLine } from './model.ts'

export interface HeldRegister {
  readonly officials: readonly Official[]
  /** Every setting, closed ones included. */
  readonly summaries: readonly SettingSummary[]
  /** Settings that have one of the file's numbers although no file brought them: number -> setting. */
  readonly byNumber?: ReadonlyMap<string, string>
  /** Whole settings, to tell what people typed and what is open; those that differ are enough. */
  readonly records?: ReadonlyMap<string, SettingRecord>
  /** What settings that close or are absent have to come at meetings and on training, and their actions. */
  readonly elsewhere?: ReadonlyMap<string, WorkElsewhere>
  readonly today: PlainDate
}

export interface Edition {
  readonly rows: readonly ProviderRow[]
  readonly rejected?: readonly RejectedLine[]
  /** The council's choice: a larger share of absent settings stops the import. */
  readonly absentShareThatStops: number
}

export const isLiveOfficial = ({ gone, facts }: Official): boolean => gone === undefined && facts.status !== 'closed'

export type RowVerdict =
  | { readonly kind: 'added' | 'adopted'; readonly settingId?: string }
  | { readonly kind: 'same' | 'already-closed' | 'changed' | 'closed' | 'restored' }

/** What one row means, given what the last edition said of its registration. Applying asks this again. */
export const verdictOf = (row: ProviderRow, held: Official | undefined, knownAs: string | undefined): RowVerdict => {
  if (held === undefined) {
    if (row.status === 'closed') return { kind: 'already-closed' }
    return knownAs === undefined ? { kind: 'added' } : { kind: 'adopted', settingId: knownAs }
  }
  if (held.gone === 'replaced') return { kind: 'same' }
  const live = isLiveOfficial(held)
  if (row.status === 'closed') return { kind: live ? 'closed' : 'same' }
  if (!live) return { kind: 'restored' }
  return { kind: changesOf(held.facts, learn(held.facts, row)).length === 0 ? 'same' : 'changed' }
}

export const rowLabel = (row: ProviderRow): string =>
  settingLabel({ name: row.name ?? null, urn: row.key, providerType: row.providerType })

interface Movement {
  /** Settings whose number the file leaves out. */
  readonly leaving: ReadonlySet<string>
  /** Settings that the file has, open, under the number we know: they are somebody else. */
  readonly staying: ReadonlySet<string>
}

/** Settings that a new registration may be: the same door, or the same name where the old number left the file. */
const maybeSame = (row: ProviderRow, summaries: readonly SettingSummary[], { leaving, staying }: Movement) =>
  summaries.flatMap((summary) => {
    const { settingId, status, providerType, name, postcode } = summary
    if (!sameFamily(row.providerType, providerType) || (status === 'closed' && !leaving.has(settingId))) return []
    if (staying.has(settingId)) return []
    const label = settingLabel(summary)
    if (row.postcode !== undefined && row.postcode === postcode && !isSchoolSite(row)) {
      return [{ settingId, label, why: `The same postcode, ${postcode}` }]
    }
    const alike = row.name !== undefined && name !== null && likeness(row.name, name) >= veryAlike
    return alike && leaving.has(settingId) ? [{ settingId, label, why: 'A very similar name' }] : []
  })

/** Two schools often share a site, so for them a postcode says little. */
const isSchoolSite = (row: ProviderRow): boolean => row.phase !== undefined

const tooManyAbsent = (absent: number, held: number, share: number): string | undefined =>
  held > 0 && absent / held > share
    ? `${absent} of ${held} settings that the last edition had are missing from this file. That is more than ${Math.round(share * 100)} %, so nothing will change. Check that this is the whole file and the right council, then try again.`
    : undefined

export const compareProviders = (edition: Edition, held: HeldRegister): Comparison => {
  const found = nothingFound()
  const officials = new Map(held.officials.map((official) => [official.key, official]))
  const summaries = new Map(held.summaries.map((summary) => [summary.settingId, summary]))
  const labelOf = (settingId: string, fallback: string): string => {
    const summary = summaries.get(settingId)
    return summary === undefined ? fallback : settingLabel(summary)
  }
  const workOf = (settingId: string): string[] => {
    const record = held.records?.get(settingId)
    return record === undefined ? [] : [...openWorkOf(record, held.today, held.elsewhere?.get(settingId))]
  }

  const listed = new Set([
    ...edition.rows.map(({ key }) => key),
    // A line that could not be read is still in the file.
    ...(edition.rejected ?? []).flatMap(({ key }) => (key === undefined ? [] : [key])),
  ])
  const live = held.officials.filter(isLiveOfficial)
  const absent = live.filter(({ key }) => !listed.has(key))
  const shut = new Set(edition.rows.flatMap(({ key, status }) => (status === 'closed' ? [key] : [])))
  const going = held.officials.filter((official) => shut.has(official.key) || absent.includes(official))
  const leaving = new Set(going.map(({ settingId }) => settingId))
  const staying = new Set(live.flatMap(({ settingId }) => (leaving.has(settingId) ? [] : [settingId])))

  for (const row of edition.rows) {
    const official = officials.get(row.key)
    const verdict = verdictOf(row, official, held.byNumber?.get(row.key))
    const { key } = row
    if (verdict.kind === 'same') found.same++
    else if (verdict.kind === 'already-closed') found.alreadyClosed++
    else if (verdict.kind === 'added') {
      if (!inScope(row)) found.addedOutOfScope++
      const maybeSameAs = maybeSame(row, held.summaries, { leaving, staying })
      found.added.push({ key, label: rowLabel(row), providerType: row.providerType, maybeSameAs })
    } else {
      const settingId = official?.settingId ?? ('settingId' in verdict ? verdict.settingId : undefined) ?? ''
      const label = { key, settingId, label: labelOf(settingId, rowLabel(row)) }
      if (verdict.kind === 'closed') {
        const closedOn = row.closedOn === undefined ? {} : { closedOn: row.closedOn }
        found.closed.push({ ...label, ...closedOn, openWork: workOf(settingId) })
      } else if (verdict.kind === 'restored') found.restored.push(label)
      else {
        const fields = changesOf(official?.facts, learn(official?.facts, row), held.records?.get(settingId)?.setting)
        found.changed.push({ ...label, fields })
      }
    }
  }
  for (const { key, settingId, askedOn } of absent) {
    const askedBefore = askedOn === undefined ? {} : { askedBefore: askedOn }
    found.absent.push({ key, settingId, label: labelOf(settingId, key), ...askedBefore, openWork: workOf(settingId) })
  }
  const stopped = tooManyAbsent(absent.length, live.length, edition.absentShareThatStops)
  return stopped === undefined ? found : { ...found, stopped }
}
