// The file of charges for the council's finance system: one line a charge, safe to open in a spreadsheet. No card data.
import { csvOf } from '../csv.ts'
import type { DueCharge } from './charges.ts'

const kindWords: Readonly<Record<DueCharge['kind'], string>> = {
  place: 'Place',
  'late-cancellation': 'Late cancellation',
  'no-show': 'Did not come',
  'not-admitted': 'Came too late to be admitted',
}

const headings = ['Reference', 'Date', 'Setting', 'Person', 'Course', 'What for', 'Amount in pounds', 'State', 'Why']

/** Oldest first, amounts as numbers with two decimals and no sign. */
export const chargesFile = (charges: readonly DueCharge[]): string =>
  csvOf(
    headings,
    [...charges]
      .sort((one, other) => one.on.localeCompare(other.on) || one.chargeId.localeCompare(other.chargeId))
      .map((charge) => [
        charge.chargeId,
        charge.on,
        charge.settingName,
        charge.personName,
        charge.courseTitle,
        kindWords[charge.kind],
        (charge.pence / 100).toFixed(2),
        charge.state === 'waived' ? `waived: ${charge.waived?.reason ?? ''}` : charge.state,
        charge.why,
      ]),
  )
