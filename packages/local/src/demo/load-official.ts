// Puts the demo's settings in by importing official files, the way an administrator does.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportRow, ImportSource } from '@senco/domain/register/imports/model'
import { parseFile } from '@senco/domain/register/imports/parse-file'
import type { Instant, PlainDate } from '@senco/domain/time'
import { act } from './act.ts'
import {
  agenciesFile,
  firstOfstedFile,
  lastOfstedFile,
  type OfficialFile,
  postcodesFile,
  schoolsFile,
} from './official-files.ts'
import { actorOf, type DemoPortal } from './portal.ts'
import { fromOfsted, fromSchools } from './settings.ts'

const slicesOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))

const stage = async (
  portal: DemoPortal,
  importId: string,
  batches: readonly ImportRow[][],
  doing: Parameters<typeof act>[3],
): Promise<void> => {
  for (const [n, rows] of batches.entries())
    await act('stageImportRows', portal.register.stageImportRows, { importId, batch: String(n), rows }, doing)
}

/** Chooses a file, looks at what it would change and applies all of it. */
const importFile = async (
  portal: DemoPortal,
  source: ImportSource,
  file: OfficialFile,
  { edition, at }: { readonly edition: PlainDate; readonly at: Instant },
): Promise<void> => {
  const { register, authority } = portal
  const doing = { by: actorOf(portal, 'administrator'), at, label: `import ${file.name}` }
  const parsed = await parseFile(new Blob([file.text]), { source, fileName: file.name, authority })
  const rejected = parsed.rejected.slice(0, 200)
  const counts = { rows: parsed.rows.length, rejected, leftOut: parsed.counts.leftOut }
  const begun = { source, edition, fileName: file.name, ...counts }
  const { importId, batchSize } = await act('startImport', register.startImport, begun, doing)
  await stage(portal, importId, slicesOf(parsed.rows, batchSize), doing)
  const found = await act('previewImport', register.previewImport, { importId }, doing)
  const differing = [...found.added, ...found.changed, ...found.closed, ...found.restored].map(({ key }) => key)
  for (const [n, slice] of slicesOf(differing, 50).entries()) {
    const decisions = slice.map((key) => ({ key, decision: 'new' as const }))
    const input = { importId, keys: slice, decisions }
    const { refused } = await act('applyImport', register.applyImport, input, {
      ...doing,
      label: `${doing.label} ${n}`,
    })
    if (refused[0] !== undefined) throw new Error(`The demo's ${file.name}: ${refused[0].key} ${refused[0].reason}`)
  }
  for (let remaining = 1; remaining > 0; ) {
    const last = { importId, keys: [], finished: true }
    remaining = (await act('applyImport', register.applyImport, last, { ...doing, label: `${doing.label} end` }))
      .remaining
  }
}

const wardsFile = async (): Promise<OfficialFile> => ({
  name: 'wards-2025.geojson',
  text: await readFile(join(import.meta.dirname, '..', 'sample-files', 'wards-2025.geojson'), 'utf8'),
})

/** Remembers which id each setting got, by its reference number. */
const learnIds = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const doing = { by: actorOf(portal, 'administrator'), at, label: 'look' }
  const { settings } = await act('listSettings', portal.register.listSettings, {}, doing)
  const byUrn = new Map(settings.map(({ urn, settingId }) => [urn, settingId]))
  for (const { key, urn } of [...fromOfsted, ...fromSchools]) {
    const settingId = byUrn.get(urn)
    if (settingId === undefined) throw new Error(`The demo's import made no setting of ${urn}`)
    portal.settingIds.set(key, settingId)
  }
}

/** What the council imported on the day that it began. */
export const loadOfficialFiles = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const { monthEnd } = portal.calendar
  const edition = monthEnd(-14)
  await importFile(portal, 'wards', await wardsFile(), { edition: '2025-05-01', at })
  await importFile(portal, 'postcodes', postcodesFile('2025-11-01'), { edition: '2025-11-01', at })
  await importFile(portal, 'agencies', agenciesFile(edition), { edition, at })
  await importFile(portal, 'schools', schoolsFile(edition), { edition, at })
  await importFile(portal, 'ofsted', firstOfstedFile(edition), { edition, at })
  await learnIds(portal, at)
}

/** Last month's edition, so that this month's is the next one. */
export const loadLastMonth = (portal: DemoPortal, at: Instant): Promise<void> => {
  const edition = portal.calendar.monthEnd(-2)
  return importFile(portal, 'ofsted', lastOfstedFile(edition), { edition, at })
}
