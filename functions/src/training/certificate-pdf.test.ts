import { inflateSync } from 'node:zlib'
import { authorityOf } from '@senco/domain/authority/authorities'
import { describe, expect, it } from 'vitest'
import { certificatePdf } from './certificate-pdf.ts'

const draw = (name: string, courseTitle = 'New SENCO: the role and its duties') =>
  certificatePdf({
    certificate: {
      certificateId: 'crt_7k4m2q9xc3td0000',
      serial: 'EY-7K4M-2Q9X-C3TD',
      personId: 'per_0000000000000001',
      name,
      runId: 'run_0000000000000001',
      courseTitle,
      hours: 6,
      completedOn: '2026-11-20',
      issuedAt: '2026-11-21T09:00:00.000Z',
    },
    authority: authorityOf('demo'),
    checkAddress: 'https://portal.example/certificate',
  })

interface Piece {
  readonly x: number
  readonly y: number
  readonly size: number
  /** Numbers of the letters in the font: 0 is the empty box of a letter that it does not have. */
  readonly letters: readonly number[]
}

/** What stands where, read from the page's own drawing commands. */
const piecesOf = (bytes: Uint8Array): Piece[] => {
  const file = Buffer.from(bytes)
  const pieces: Piece[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue
    const end = file.indexOf('endstream', at)
    let commands: string
    try {
      commands = inflateSync(file.subarray(at + 7, end)).toString('latin1')
    } catch {
      continue
    }
    for (const [, x, y, size, shown = ''] of commands.matchAll(
      /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\s+\/F\d+ ([\d.]+) Tf\s+(?:0 Tr\s+)?(?:[\d.-]+ T[cw]\s+)*\[(.*?)\] TJ/g,
    ))
      pieces.push({
        x: Number(x),
        y: Number(y),
        size: Number(size),
        letters: [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) =>
          (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
        ),
      })
  }
  return pieces
}

const longName = `Maximiliana Featherstonehaugh-Cholmondeley-Warner of ${'Llanfair'.repeat(9)} ${'and so on '.repeat(6)}`
const longTitle = 'Speech, language and communication in the early years: what every SENCO needs to know. '.repeat(3)

describe('A certificate', () => {
  it('is one page that a screen reader can read, with every letter of a name', async () => {
    const text = Buffer.from(await draw('Zoë Wiśniewska-Nguyễn')).toString('latin1')
    expect(text.slice(0, 8)).toBe('%PDF-1.7')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(text).toContain('/MarkInfo')
    expect(text).toContain('/Lang (en-GB)')
    // No font that lacks letters.
    expect(text).not.toContain('/BaseFont /Helvetica')
  })

  it.each([
    ['an ordinary name', 'Robin Learner', undefined],
    ['a Polish name', 'Łucja Żółkiewska-Gołąbek', 'Zażółć gęślą jaźń'],
    ['a Welsh name', 'Siân Ŵyn Llŷr-Tŷ’r Ŷsgol', 'Iaith a chyfathrebu yn y blynyddoedd cynnar'],
    ['a name of letters and their accents apart', 'Zoe\u0308 Wis\u0301niewska', undefined],
    ['a Ukrainian, a Greek and a Hindi name', 'Олена Шевченко, Ελένη, प्रिया शर्मा', undefined],
    ['a name and a title that take many lines', longName, longTitle],
    ['a name of one endless word', 'Wolfeschlegelsteinhausenberger'.repeat(5), 'Communicationneeds'.repeat(6)],
    ['an Arabic name and a sign in the title', 'فاطمة الزهراء', 'Makaton \u{1f389}'],
    ['a Chinese name', '王小明', '王'],
    ['a name of two scripts', 'Fatima 王小明 Khan', undefined],
  ])('fits its frame, line below line, and shows no empty box: %s', async (_whose, name, title) => {
    const bytes = await draw(name, title)
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(1)
    const pieces = piecesOf(bytes)
    expect(pieces.length).toBeGreaterThanOrEqual(9)
    for (const { letters } of pieces) expect(letters).not.toContain(0)
    for (const { x, y, size } of pieces) {
      // Lines are centred, so what begins inside the margin ends inside it.
      expect(x).toBeGreaterThanOrEqual(55.9)
      expect(y).toBeGreaterThan(46)
      expect(y + size).toBeLessThan(842 - 46)
    }
    const lines = [...new Set(pieces.map(({ y }) => y))]
    expect(lines).toEqual([...lines].sort((one, other) => other - one))
    for (const [at, y] of lines.entries()) {
      const size = Math.max(...pieces.filter((piece) => piece.y === y).map((piece) => piece.size))
      expect((lines[at - 1] ?? 842) - y, `line ${at + 1}`).toBeGreaterThan(size)
    }
  })

  it('has a line to write a name on whose letters the font does not have, and tells a screen reader the name', async () => {
    const [printed, written] = [await draw('Fatima Khan'), await draw('مريم')]
    expect(piecesOf(written).filter(({ size }) => size === 30)).toEqual([])
    expect(piecesOf(printed).filter(({ size }) => size === 30).length).toBeGreaterThan(0)
    const utf16 = Buffer.from('\ufeffمريم', 'utf16le').swap16()
    expect(Buffer.from(written).includes(utf16)).toBe(true)
  })
})
