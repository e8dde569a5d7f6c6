// One import from the command line: read, send, show, and apply when asked to.
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { registerImports } from '@senco/contract/register-imports'
import type { Authority } from '@senco/domain/authority/authority'
import type { Decision, ImportDifferences, ImportSource } from '@senco/domain/register/imports/model'
import { type ParsedFile, parseFile } from '@senco/domain/register/imports/parse-file'
import { PlainDate } from '@senco/domain/time'
import { LocalProblem } from '../problem.ts'
import type { Call } from './portal-client.ts'
import { differenceWords, parsedWords } from './words.ts'

export interface Wanted {
  readonly source: ImportSource
  readonly file: string
  readonly apply: boolean
  readonly edition?: string | undefined
  readonly absent?: 'closed' | 'moved' | 'ask' | undefined
}
export type Say = (line: string) => void

const inACall = 50

const editionOf = (parsed: ParsedFile, wanted: string | undefined, say: Say): PlainDate => {
  if (wanted !== undefined) {
    if (!PlainDate.safeParse(wanted).success) throw new LocalProblem('Give the edition as a date: --edition 2026-06-30')
    return wanted
  }
  if (parsed.edition === undefined)
    throw new LocalProblem('The file does not say which date it describes. Add it: --edition 2026-06-30')
  if (parsed.edition.precision !== 'day')
    say(
      `The ${parsed.edition.from} gives only the ${parsed.edition.precision}, so this counts as the edition of ${parsed.edition.date}. Add --edition to say otherwise.`,
    )
  return parsed.edition.date
}

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

const send = async (
  call: Call,
  parsed: ParsedFile,
  edition: PlainDate,
  fileName: string,
): Promise<ImportDifferences> => {
  const { source, rows, rejected, counts } = parsed
  const { importId, batchSize } = await call(registerImports.startImport, {
    source,
    edition,
    fileName,
    rows: rows.length,
    rejected: rejected.slice(0, 200),
    leftOut: counts.leftOut,
  })
  for (const [at, batch] of slices(rows, batchSize).entries())
    await call(registerImports.stageImportRows, { importId, batch: String(at), rows: batch })
  return call(registerImports.previewImport, { importId })
}

const decisionsOf = (found: ImportDifferences, absent: Wanted['absent']): Map<string, Decision> => {
  const decisions = new Map<string, Decision>()
  for (const { key, suggestedCluster } of found.added)
    if (suggestedCluster !== undefined)
      decisions.set(key, { key, decision: 'new', clusterId: suggestedCluster.clusterId })
  if (absent !== undefined)
    for (const { key } of found.absent)
      decisions.set(key, { key, decision: absent === 'ask' ? 'ask-next-month' : absent })
  return decisions
}

/** Sends 50 keys at a time; sending them again after a cut changes nothing. */
const applyAll = async (call: Call, found: ImportDifferences, absent: Wanted['absent'], say: Say): Promise<void> => {
  const { importId } = found
  const decisions = decisionsOf(found, absent)
  const differing = [...found.added, ...found.changed, ...found.closed, ...found.restored]
  const keys = [...differing, ...(absent === undefined ? [] : found.absent)].map(({ key }) => key)
  let done = 0
  for (const slice of slices(keys, inACall)) {
    const chosen = slice.flatMap((key) => decisions.get(key) ?? [])
    const { applied, refused } = await call(registerImports.applyImport, { importId, keys: slice, decisions: chosen })
    done += applied
    say(`  ${done} of ${keys.length} applied`)
    for (const { key, reason } of refused) say(`  ${key} was refused: ${reason}`)
  }
  for (let left = 1, before = Number.POSITIVE_INFINITY; left > 0; before = left) {
    left = (await call(registerImports.applyImport, { importId, keys: [], finished: true })).remaining
    if (left >= before)
      throw new LocalProblem(`${left} differences could not be applied. Run the command again to see them.`)
    if (left > 0) say(`  ${left} left`)
  }
}

const open = async (file: string): Promise<Blob> => {
  try {
    return await openAsBlob(file)
  } catch {
    throw new LocalProblem(`There is no file ${file}.`)
  }
}

const read = async (wanted: Wanted, authority: Authority): Promise<ParsedFile> =>
  parseFile(await open(wanted.file), { source: wanted.source, fileName: basename(wanted.file), authority })

export const runImport = async (
  call: Call,
  wanted: Wanted,
  authority: Authority,
  say: Say,
): Promise<ImportDifferences> => {
  const parsed = await read(wanted, authority)
  for (const line of parsedWords(parsed, authority.name)) say(line)
  const edition = editionOf(parsed, wanted.edition, say)
  const found = await send(call, parsed, edition, basename(wanted.file))
  for (const line of differenceWords(found)) say(line)
  if (found.stopped !== undefined) throw new LocalProblem('Nothing was changed.')
  if (!wanted.apply) {
    say('\nNothing was changed. Add --apply to apply this.')
    return found
  }
  say('\nApplying')
  await applyAll(call, found, wanted.absent, say)
  say('Done.')
  return found
}
