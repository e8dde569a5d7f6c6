// The one form of an e-mail: plain text and the same as simple HTML, in the council's name. What it says is given.
import type { Authority } from '@senco/domain/authority/authority'

export interface Letter {
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  /** Shown as a link of its own, each on a line. */
  readonly links?: readonly { readonly text: string; readonly href: string }[]
}

export interface RenderedLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** A name or subject is one line, whatever somebody typed. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

const signature = (authority: Authority): readonly string[] => [
  `${authority.teamName}, ${authority.name}`,
  `Telephone ${authority.telephone}, e-mail ${authority.email}`,
]

export const renderLetter = (authority: Authority, letter: Letter): RenderedLetter => {
  const links = letter.links ?? []
  const paragraphs = [letter.greeting, ...letter.paragraphs].map(oneLine)
  const text = [
    ...paragraphs,
    ...links.map(({ text: words, href }) => `${oneLine(words)}:\n${href}`),
    signature(authority).join('\n'),
  ].join('\n\n')
  const html = [
    ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
    ...links.map(({ text: words, href }) => `<p><a href="${escaped(href)}">${escaped(oneLine(words))}</a></p>`),
    `<p>${signature(authority).map(escaped).join('<br>')}</p>`,
  ].join('\n')
  return {
    subject: oneLine(letter.subject),
    text: `${text}\n`,
    html: `<!doctype html><html lang="en-GB"><body>\n${html}\n</body></html>\n`,
  }
}
