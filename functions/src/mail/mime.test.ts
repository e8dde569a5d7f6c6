import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headersOf, type OutgoingMessage, writeMessage } from './mime.ts'

const message = (more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: 'msg_0001',
  from: { name: 'Brindleford Early Years Team', address: 'noreply@portal.example' },
  to: 'office@marigold.example',
  subject: 'Your invitation',
  text: 'Dear Amira,',
  html: '<p>Dear Amira,</p>',
  date: '2026-11-22T09:00:00.000Z',
  ...more,
})

const decoded = (header: string): string =>
  header
    .split('\r\n ')
    .map((word) => {
      const text = /^=\?utf-8\?B\?(.*)\?=$/.exec(word)?.[1]
      return text === undefined ? word : Buffer.from(text, 'base64').toString('utf8')
    })
    .join('')

describe('An e-mail as it is written', () => {
  it('carries who, what and when, and an id of its own', () => {
    expect(headersOf(message())).toEqual({
      From: 'Brindleford Early Years Team <noreply@portal.example>',
      To: 'office@marigold.example',
      Subject: 'Your invitation',
      Date: 'Sun, 22 Nov 2026 09:00:00 +0000',
      'Message-ID': '<msg_0001@portal.example>',
      'MIME-Version': '1.0',
      'Auto-Submitted': 'auto-generated',
    })
  })

  it('has its text and its HTML as two forms of one letter', () => {
    const [head = '', ...parts] = writeMessage(message()).split('--alternative-msg_0001')
    expect(head).toContain('multipart/alternative')
    const bodies = parts.slice(0, 2).map((part) => Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString())
    expect(bodies).toEqual(['Dear Amira,', '<p>Dear Amira,</p>'])
  })

  it('cannot be given another header or recipient by any name, subject or address', () => {
    const names = ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Auto-Submitted', 'Content-Type']
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `Amira\r\nBcc: ${text}@evil.example`),
      fc.string().map((text) => `${text}\n\n<script>`),
      fc.constantFrom(
        'a\r\n\r\nb',
        'x>, <evil@evil.example',
        'x,evil@evil.example',
        '=?utf-8?Q?=0d=0aBcc:_x?=',
        '\u2028Bcc: x',
      ),
    )
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, subject, to) => {
        const written = writeMessage(message({ from: { name, address: `${to}@portal.example` }, subject, to }))
        const head = written.slice(0, written.indexOf('\r\n\r\n'))
        const lines = head.split('\r\n').filter((line) => !line.startsWith(' '))
        expect(lines.map((line) => line.slice(0, line.indexOf(':')))).toEqual(names)
        expect(head.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const headers = headersOf(message({ to }))
        expect(headers['To']).not.toMatch(/[,;<>\s]/)
      }),
    )
  })

  it('keeps every character of a long subject, in words of at most 75', () => {
    const subjects = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(subjects, (subject) => {
        const header = headersOf(message({ subject }))['Subject'] ?? ''
        for (const line of header.split('\r\n ')) expect(line.length).toBeLessThanOrEqual(75)
        expect(decoded(header)).toBe(subject.replace(/\p{Cc}+/gu, ' ').trim())
      }),
    )
  })

  it('carries attachments under harmless names', () => {
    const attachments = [{ filename: '../a"\r\n.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }]
    const written = writeMessage(message({ attachments }))
    expect(written).toContain('Content-Disposition: attachment; filename=".._a___.ics"')
    expect(written).toContain(Buffer.from('BEGIN:VCALENDAR').toString('base64'))
  })
})
