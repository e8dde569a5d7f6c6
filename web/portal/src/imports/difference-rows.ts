// The differences of an import as the rows of a file, to read beside the official one or to send to a colleague. Pure.
import type { ImportDifferences } from '@senco/domain/register/imports/model'

const headings = ['What', 'Number', 'Name', 'More']

export const differenceRows = (differences: ImportDifferences): readonly (readonly string[])[] => {
  const { added, changed, closed, restored, absent, kept } = differences
  return [
    headings,
    ...added.map((one) => [
      one.maybeSameAs.length === 0 ? 'New' : 'New: is it the same nursery?',
      one.key,
      one.label,
      one.maybeSameAs.map((same) => `${same.label}: ${same.why}`).join('; '),
    ]),
    ...absent.map((one) => ['Not in this file', one.key, one.label, one.openWork.join('; ')]),
    ...closed.map((one) => ['Closed', one.key, one.label, one.openWork.join('; ')]),
    ...restored.map((one) => ['Open again', one.key, one.label, '']),
    ...changed.map((one) => [
      'Changed',
      one.key,
      one.label,
      one.fields.map(({ field, from, to }) => `${field}: ${from ?? 'nothing'} to ${to ?? 'nothing'}`).join('; '),
    ]),
    ...kept.map((one) => ['What people entered stays', one.key, one.label, one.reason]),
  ]
}
