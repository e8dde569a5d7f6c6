// Writes CSV that Excel opens without running anything: cells that would be formulas get an apostrophe in front.

/** OWASP's list for CSV injection: these first characters make a spreadsheet calculate. */
const formulaStart = /^[=+\-@\t\r]/

const cell = (value: string | number | undefined): string => {
  if (value === undefined) return ''
  const text = typeof value === 'number' ? String(value) : formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line a row, CRLF as RFC 4180 has it, with a byte order mark so that Excel reads accents. */
export const csvOf = (
  headings: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string => `\uFEFF${[headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
