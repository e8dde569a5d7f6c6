// Text as editors type it: an empty line makes a paragraph, lines that begin with "- " a list. Nothing in it is HTML.

interface Block {
  readonly list: boolean
  readonly lines: readonly string[]
}

const bullet = /^\s*[-•*]\s+/

const blocksOf = (text: string): Block[] =>
  text.split(/\n\s*\n/).flatMap((part) => {
    const blocks: { list: boolean; lines: string[] }[] = []
    for (const line of part.split('\n')) {
      if (line.trim() === '') continue
      const list = bullet.test(line)
      const last = blocks.at(-1)
      if (last?.list === list) last.lines.push(line.replace(bullet, '').trim())
      else blocks.push({ list, lines: [line.replace(bullet, '').trim()] })
    }
    return blocks
  })

/* biome-ignore-start lint/suspicious/noArrayIndexKey: two lines may say the same, and nothing here ever moves */
export const PlainText = ({ text }: { readonly text: string }) => (
  <>
    {blocksOf(text).map(({ list, lines }, at) =>
      list ? (
        <ul className="govuk-list govuk-list--bullet" key={at}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body" key={at}>
          {lines.flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))}
        </p>
      ),
    )}
  </>
)
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above */
