// Writes an e-mail as RFC 5322 text. Every header value is one line: a line break in a name cannot add a header.

export interface Attachment {
  readonly filename: string
  readonly contentType: string
  readonly content: string
}

export interface OutgoingMessage {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
  readonly date: string
}

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

const plain = /^[\x20-\x7e]*$/

/** RFC 2047: words of at most 75 characters, cut between characters and never inside one. */
const encodedWords = (text: string): string => {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ')
}

const headerText = (text: string): string => {
  const line = oneLine(text)
  return plain.test(line) && line.length <= 60 && !line.includes('=?') ? line : encodedWords(line)
}

const phrase = (text: string): string => {
  const line = oneLine(text)
  return /^[\w .-]+$/.test(line) ? line : encodedWords(line)
}

/** An address as one word; anything that could end it or start another is taken out. */
const address = (text: string): string => text.replace(/[\p{Cc}\s,;<>"]/gu, '')

const base64Lines = (text: string): string =>
  (
    Buffer.from(text, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

const part = (contentType: string, text: string, more: readonly string[] = []): string =>
  [`Content-Type: ${contentType}`, 'Content-Transfer-Encoding: base64', ...more, '', base64Lines(text)].join('\r\n')

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((one) => [`--${boundary}`, one]),
    `--${boundary}--`,
    '',
  ].join('\r\n')

const fileName = (name: string): string => name.replace(/[^\w.-]/g, '_')

const bodyOf = (message: OutgoingMessage): string => {
  const text = part('text/plain; charset=utf-8', message.text)
  const letter =
    message.html === undefined
      ? text
      : multipart('alternative', `alternative-${message.messageId}`, [
          text,
          part('text/html; charset=utf-8', message.html),
        ])
  const attachments = message.attachments ?? []
  if (attachments.length === 0) return letter
  return multipart('mixed', `mixed-${message.messageId}`, [
    letter,
    ...attachments.map(({ filename, contentType, content }) =>
      part(oneLine(contentType), content, [`Content-Disposition: attachment; filename="${fileName(filename)}"`]),
    ),
  ])
}

/** The headers beside those of the body, in the order they are written. */
export const headersOf = (message: OutgoingMessage): Record<string, string> => {
  const from = address(message.from.address)
  return {
    From: `${phrase(message.from.name)} <${from}>`,
    To: address(message.to),
    Subject: headerText(message.subject),
    Date: new Date(message.date).toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${message.messageId}@${from.split('@')[1] ?? 'localhost'}>`,
    'MIME-Version': '1.0',
    'Auto-Submitted': 'auto-generated',
  }
}

/** The whole message as it goes over the wire. */
export const writeMessage = (message: OutgoingMessage): string =>
  `${Object.entries(headersOf(message))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n${bodyOf(message)}\r\n`
