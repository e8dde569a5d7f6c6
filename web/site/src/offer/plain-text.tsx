// Text as editors type it: each line is a paragraph, lines that begin with "- " make a list. Nothing in it is HTML.

interface Block {
  readonly list: boolean
  readonly lines: readonly string[]
}

const bullet = /^\s*[-•*]\s+/

const blocksOf = (text: string): readonly Block[] => {
  const blocks: { list: boolean; lines: string[] }[] = []
  let [joins, list] = [false, false]
  for (const line of text.split('\n')) {
    list = bullet.test(line)
    const words = line.replace(bullet, '').trim()
    if (words !== '' && list && joins) blocks.at(-1)?.lines.push(words)
    else if (words !== '') blocks.push({ list, lines: [words] })
    joins = list
  }
  return blocks
}

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
          {lines.join(' ')}
        </p>
      ),
    )}
  </>
)
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above */
