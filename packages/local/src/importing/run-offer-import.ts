// One import of a list of services from the command line: read, send, show, and apply when asked to.
import { basename } from 'node:path'
import { type OfferImportPage, imports as offerImports } from '@senco/contract/offer-editing/imports'
import { batchesToSend } from '@senco/domain/offer/open-referral/import-batches'
import type { Call } from './portal-client.ts'
import { readServices, type ServicesWanted } from './read-services.ts'
import type { Say } from './run-import.ts'

export interface OfferWanted extends ServicesWanted {
  /** Tells the records of this list again the next time; its file name or address when absent. */
  readonly feed?: string | undefined
  /** The list is all there is, so that what is missing in it is gone. */
  readonly whole: boolean
  readonly apply: boolean
}

const inACall = 25
/** Of each list on the screen. */
const shown = 20

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? []
    : [
        '',
        `${title} (${lines.length})`,
        ...lines.slice(0, shown).map((line) => `  ${line}`),
        ...(lines.length > shown ? [`  and ${lines.length - shown} more`] : []),
      ]

const pageWords = ({ counts, rows, leftOut, rejected, accounted }: OfferImportPage): string[] => {
  const of = (step: string) => rows.filter((row) => row.step === step)
  const fields = (words: readonly string[]) => (words.length === 0 ? '' : `: ${words.join(', ')}`)
  return [
    `${accounted.records} records: ${accounted.kept} kept, ${accounted.leftOut} left out, ${accounted.rejected} rejected.`,
    `${counts.add} new, ${counts.change} changed, ${counts.same} the same, ${counts.remember} changed where our words stay, ${counts.gone} gone.`,
    ...listed(
      'New',
      of('add').map(({ title }) => title),
    ),
    ...listed(
      'Changed',
      of('change').map(
        ({ title, taken, kept }) => `${title}${fields(taken)}${kept.length === 0 ? '' : `; ours stay${fields(kept)}`}`,
      ),
    ),
    ...listed(
      'Ours stay',
      of('remember').map(({ title, kept }) => `${title}${fields(kept)}`),
    ),
    ...listed(
      'Gone from the list',
      of('gone').map(({ title }) => title),
    ),
    ...listed(
      'Left out',
      leftOut.map(({ title, id, reason }) => `${title ?? id ?? ''}: ${reason}`),
    ),
    ...listed(
      'Rejected',
      rejected.map(({ at, reason }) => `record ${at}: ${reason}`),
    ),
    ...listed(
      'Repaired',
      rows.flatMap(({ title, repairs }) => repairs.map(({ field, message }) => `${title}, ${field}: ${message}`)),
    ),
  ]
}

export const runOfferImport = async (call: Call, wanted: OfferWanted, say: Say): Promise<OfferImportPage> => {
  const { read, mapping, all } = await readServices(wanted)
  const { records, kept, leftOut, rejected } = read
  const [from = ''] = wanted.from
  if (mapping !== undefined)
    for (const [field, heading] of Object.entries(mapping)) say(`  "${heading}" is taken for ${field}`)
  const { importId, batchSize } = await call(offerImports.startOfferImport, {
    feed: wanted.feed ?? (all ? new URL(from).host : basename(from)),
    fileName: basename(from).slice(0, 300),
    records,
    kept: kept.length,
    leftOut: leftOut.length,
    rejected: rejected.length,
    leftOutRecords: leftOut.slice(0, 200).map((turned) => ({ ...turned })),
    rejectedRecords: rejected.slice(0, 200).map((turned) => ({ ...turned })),
    whole: wanted.whole || all,
  })
  for (const [at, batch] of batchesToSend(kept, batchSize).entries())
    await call(offerImports.stageOfferRecords, {
      importId,
      batch: String(at),
      records: batch.map((record) => ({ ...record, repairs: [...record.repairs] })),
    })
  const page = await call(offerImports.previewOfferImport, { importId })
  for (const line of pageWords(page)) say(line)
  const ids = page.rows.filter(({ step }) => step !== 'same' && step !== 'gone').map(({ id }) => id)
  if (!wanted.apply || ids.length === 0) {
    say(ids.length === 0 ? '\nNothing is different.' : '\nNothing was changed. Add --apply to apply this.')
    return page
  }
  let done = 0
  for (const slice of slices(ids, inACall)) {
    const { applied, refused } = await call(offerImports.applyOfferImport, { importId, ids: slice })
    done += applied
    say(`  ${done} of ${ids.length} applied`)
    for (const { id, reason } of refused) say(`  ${id} was refused: ${reason}`)
  }
  say('Done. What is new waits as drafts for somebody to read.')
  return page
}
