import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

const lineOf = (...cells: (string | number | undefined)[]) => csvOf(['A'], [cells]).split('\r\n').slice(1).join('\r\n')

describe('A CSV export', () => {
  it('puts an apostrophe before anything that a spreadsheet would calculate', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(lineOf(`${start}1+cmd`)).toContain(`'${start}1+cmd`)
    expect(lineOf(-5)).toBe('-5\r\n')
    expect(lineOf('a=1')).toBe('a=1\r\n')
  })

  it('quotes commas, quotation marks, line breaks and outer spaces, and leaves gaps empty', () => {
    expect(lineOf('a,b', 'say "hi"', 'two\r\nlines', ' x', undefined)).toBe(
      '"a,b","say ""hi""","two\r\nlines"," x",\r\n',
    )
  })

  it('never starts a cell with a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = lineOf(text).replace(/^"/, '')
        return !/^[=+\-@\t]/.test(written) && !written.startsWith('\r\r')
      }),
    )
  })
})
