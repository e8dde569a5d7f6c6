// Other people's HTML to plain text: paragraphs and lists keep their lines, links keep their words, and nothing that could
// be markup is left, however often it was encoded. Pages show text as text; this is the first of two walls.
import { Parser } from 'htmlparser2'

/** Their insides are no words for a reader. */
const dropped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'title',
  'textarea',
  'select',
  'xmp',
  'plaintext',
  'noembed',
  'noframes',
  'audio',
  'video',
  'canvas',
])
const blocks = new Set([
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'table',
  'tr',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'hr',
  'address',
  'pre',
])

interface Link {
  readonly title: string
  readonly url: string
}
interface Plain {
  readonly text: string
  readonly links: readonly Link[]
}

const strip = (html: string): Plain => {
  let text = ''
  let muted = 0
  let open: { url: string; from: number } | undefined
  const links: Link[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (dropped.has(name)) muted += 1
        else if (name === 'li') text += '\n* '
        else if (blocks.has(name)) text += '\n\n'.slice(name === 'br' || name === 'tr' ? 1 : 0)
        else if (name === 'td' || name === 'th') text += ' '
        if (name === 'a') open = { url: attributes['href'] ?? '', from: text.length }
      },
      onclosetag: (name) => {
        if (dropped.has(name)) muted = Math.max(0, muted - 1)
        else if (blocks.has(name) && name !== 'br') text += '\n\n'
        if (name !== 'a' || open === undefined) return
        links.push({ title: text.slice(open.from).replace(/\s+/g, ' ').trim(), url: open.url })
        open = undefined
      },
      ontext: (words) => {
        if (muted === 0) text += words
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()
  return { text, links }
}

const tag = /<[a-z!/?]/i
/** A tag, or a sign written as HTML writes it; `&lt` counts without its semicolon too, as browsers take it. */
const looksLikeMarkup = (text: string): boolean =>
  tag.test(text) || /&(?:#\d+|#x[\da-f]+|[a-z]{2,}\d*;|lt|gt|amp|quot|nbsp)/i.test(text)

/** Line breaks between paragraphs of HTML are spaces; in text with a tag here and there they are the writer's own. */
const asHtml = (text: string): string => (/<(?:p|br|div|li)\b/i.test(text) ? text.replace(/\s*\n\s*/g, ' ') : text)

/** Spaces of all kinds become one, lines are trimmed, and no more than one line is empty. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+(?=\* )/g, '\n')
    .replace(/^\* *$/gm, '')
    .trim()

/** Encoded twice is common, more often is an attack: what still looks like markup then loses the signs that make it. */
const mostRounds = 4

export const plainText = (source: string): Plain & { readonly hadMarkup: boolean } => {
  const links: Link[] = []
  const hadMarkup = looksLikeMarkup(source)
  // Tidied before and after: a sign that cannot be seen must not hold a tag together or apart.
  let text = tidyText(source)
  for (let round = 0; round < mostRounds && looksLikeMarkup(text); round++) {
    const stripped = strip(asHtml(text))
    links.push(...stripped.links)
    text = tidyText(stripped.text)
  }
  if (looksLikeMarkup(text)) text = tidyText(text.replace(/[<>&]/g, ' '))
  return { text, links, hadMarkup }
}
