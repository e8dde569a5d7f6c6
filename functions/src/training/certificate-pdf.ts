// Draws a certificate: one A4 page, tagged for screen readers, with a font that has every letter of European names and of
// some others; a name that has further letters gets a line to write it on. Drawing and fonts are large, so this file is
// only ever imported when somebody downloads one.
import notoSans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'
import notoSansBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'
import type { Authority } from '@senco/domain/authority/authority'
import { dateInWords } from '@senco/domain/time'
import type { Certificate } from '@senco/domain/training/certificates'
import PDFDocument from 'pdfkit'

export interface Drawn {
  readonly certificate: Certificate
  readonly authority: Authority
  /** Where anybody can check it. */
  readonly checkAddress: string
}

/** Points: A4 is 595 by 842. */
const page = { width: 595.28, height: 841.89, margin: 56 } as const
const ink = '#0b0c0c'

const hoursInWords = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'} of professional development`

/** The largest size at which a line fits, so that a long name or title stays on its line or two. */
const fitting = (document: PDFKit.PDFDocument, text: string, sizes: readonly number[], width: number): number =>
  sizes.find((size) => document.fontSize(size).widthOfString(text) <= width) ?? sizes.at(-1) ?? 12

/** The font inside knows its letters; the types of pdfkit do not say so. */
interface Lettered {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } }
}

const isDrawn = (document: PDFKit.PDFDocument, letter: string): boolean =>
  /^[\s\p{Default_Ignorable_Code_Point}]$/u.test(letter) ||
  (document as unknown as Lettered)._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)

/** Without what would be an empty box; undefined when nothing is left. */
const drawable = (document: PDFKit.PDFDocument, text: string): string | undefined => {
  document.font('bold')
  const kept = [...text.normalize('NFC')].filter((letter) => isDrawn(document, letter))
  const words = kept.join('').replaceAll(/\s+/g, ' ').trim()
  return words === '' ? undefined : words
}

type Line = {
  readonly text: string
  readonly font: 'regular' | 'bold'
  readonly sizes: readonly number[]
  readonly gap: number
}

const before: Line = { text: 'This is to certify that', font: 'regular', sizes: [13], gap: 26 }

const lines = ({ certificate, authority }: Drawn, title: string): readonly Line[] => [
  { text: 'came to every session of', font: 'regular', sizes: [13], gap: 26 },
  { text: title, font: 'bold', sizes: [22, 19, 16], gap: 10 },
  {
    text: `given by the ${authority.teamName} of ${authority.name}`,
    font: 'regular',
    sizes: [13],
    gap: 30,
  },
  { text: `Completed on ${dateInWords(certificate.completedOn)}`, font: 'regular', sizes: [13], gap: 6 },
  { text: hoursInWords(certificate.hours), font: 'regular', sizes: [13], gap: 0 },
]

const width = page.width - 2 * page.margin

const writeLine = (document: PDFKit.PDFDocument, { text, font, sizes, gap }: Line): void => {
  document.font(font).fillColor(ink)
  document.fontSize(fitting(document, text, sizes, width))
  document.text(text, page.margin, document.y + gap, { width, align: 'center' })
}

const writeItHere = 'We cannot print every letter of this name. Please write it on the line.'

const ruleFor = (document: PDFKit.PDFDocument): void => {
  const at = document.y + 54
  document
    .moveTo(page.width / 2 - 170, at)
    .lineTo(page.width / 2 + 170, at)
    .lineWidth(1)
    .stroke(ink)
  document.y = at
}

const draw = (document: PDFKit.PDFDocument, drawn: Drawn): void => {
  const { authority, certificate, checkAddress } = drawn
  const sheet = document.struct('Document')
  document.addStructure(sheet)
  const write = (kind: string, work: () => void, actual?: string) =>
    sheet.add(document.struct(kind, actual === undefined ? {} : { actual }, work))
  document.markContent('Artifact', { type: 'Layout' })
  document.rect(0, 0, page.width, 18).fill(authority.colour)
  document
    .rect(28, 46, page.width - 56, page.height - 92)
    .lineWidth(1.5)
    .stroke(authority.colour)
  document.endMarkedContent()
  write('P', () => {
    document.font('bold').fontSize(14).fillColor(ink)
    document.text(`${authority.name} ${authority.serviceName}`, page.margin, 88, { width, align: 'center' })
  })
  write('H1', () => {
    document.font('bold').fontSize(34).fillColor(authority.colour)
    document.text('Certificate', page.margin, 150, { width, align: 'center' })
  })
  document.y = 232
  write('P', () => writeLine(document, before))
  const { name } = certificate
  if (drawable(document, name) === name.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    write('P', () =>
      writeLine(document, { text: name.normalize('NFC'), font: 'bold', sizes: [30, 26, 22, 18], gap: 10 }),
    )
  else {
    write('P', () => ruleFor(document), name)
    write('P', () => writeLine(document, { ...before, text: writeItHere, sizes: [10], gap: 4 }))
  }
  const title = drawable(document, certificate.courseTitle) ?? 'this training'
  for (const line of lines(drawn, title)) write('P', () => writeLine(document, line))
  write('P', () => {
    document.font('bold').fontSize(12).fillColor(ink)
    document.text(`Certificate number ${certificate.serial}`, page.margin, 690, { width, align: 'center' })
    document.font('regular').fontSize(10)
    document.text(`Anybody can check it at ${checkAddress}`, page.margin, document.y + 4, { width, align: 'center' })
  })
}

/** The bytes of the file. */
export const certificatePdf = async (drawn: Drawn): Promise<Uint8Array> => {
  const document = new PDFDocument({
    size: 'A4',
    margin: page.margin,
    // None of the fonts that PDF brings along: they lack most letters.
    font: notoSans as unknown as string,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: `Certificate: ${drawn.certificate.courseTitle}`, Author: drawn.authority.teamName },
  })
  const parts: Uint8Array[] = []
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve())
    document.on('error', reject)
  })
  document.registerFont('regular', notoSans)
  document.registerFont('bold', notoSansBold)
  draw(document, drawn)
  document.end()
  await finished
  return Buffer.concat(parts)
}
