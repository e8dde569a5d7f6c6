// What the import command says: counts first, then the differences, in plain words.
import type { ImportDifferences } from '@senco/domain/register/imports/model'
import type { ParsedFile } from '@senco/domain/register/imports/parse-file'
import { dateInWords } from '@senco/domain/time'

const shown = 40

const list = (title: string, lines: readonly string[]): string[] => {
  if (lines.length === 0) return []
  const rest = lines.length - shown
  return [
    '',
    `${title} (${lines.length})`,
    ...lines.slice(0, shown).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ]
}

export const parsedWords = ({ layout, counts, rejected, remarks }: ParsedFile, authority: string): string[] => [
  `${layout}: ${counts.lines} lines. ${counts.kept} of ${authority} are kept, ${counts.leftOut} of other councils are left out, ${counts.rejected} are rejected.`,
  ...list(
    'Rejected',
    rejected.map(({ line, reason }) => `line ${line}: ${reason}`),
  ),
  ...list(
    'Kept, with a cell left blank',
    remarks.map(({ line, reason }) => `line ${line}: ${reason}`),
  ),
]

const work = (openWork: readonly string[]): string => (openWork.length === 0 ? '' : `: ${openWork.join('; ')}`)

export const differenceWords = (found: ImportDifferences): string[] => [
  '',
  `Edition of ${dateInWords(found.edition)}${found.previousEdition === undefined ? '' : `, after the edition of ${dateInWords(found.previousEdition)}`}.`,
  `${found.added.length} new (${found.addedOutOfScope} of them out of scope), ${found.changed.length} changed, ${found.closed.length} closed, ${found.restored.length} open again, ${found.absent.length} not in this file, ${found.same} the same.`,
  ...(found.alreadyClosed === 0 ? [] : [`${found.alreadyClosed} were closed before and are not added.`]),
  ...list(
    'New',
    found.added.map(({ key, label, maybeSameAs }) => {
      const same = maybeSameAs.map((one) => `${one.label} (${one.why})`).join(', ')
      return `${key} ${label}${same === '' ? '' : `. The same nursery as ${same}? Say so on the import page.`}`
    }),
  ),
  ...list(
    'Changed',
    found.changed.map(
      ({ key, label, fields }) =>
        `${key} ${label}: ${fields
          .map(
            ({ field, from, to, kept }) =>
              `${field} ${from ?? 'none'} → ${to ?? 'none'}${kept === undefined ? '' : ` (stays ${kept}, which somebody entered)`}`,
          )
          .join('; ')}`,
    ),
  ),
  ...list(
    'Closed',
    found.closed.map(({ key, label, openWork }) => `${key} ${label}${work(openWork)}`),
  ),
  ...list(
    'Open again',
    found.restored.map(({ key, label }) => `${key} ${label}`),
  ),
  ...list(
    'Not in this file. Nothing changes until you choose: --absent closed, moved or ask',
    found.absent.map(({ key, label, openWork }) => `${key} ${label}${work(openWork)}`),
  ),
  ...list(
    'Kept as somebody entered it',
    found.kept.map(({ key, reason }) => `${key} ${reason}`),
  ),
  ...list(
    'Rejected',
    found.rejected.map(({ line, reason }) => `line ${line}: ${reason}`),
  ),
  ...(found.stopped === undefined ? [] : ['', `Stopped. ${found.stopped}`]),
]
