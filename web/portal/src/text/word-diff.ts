// Which words of two texts differ, so that a reader finds a change in a long sentence. Long texts differ as wholes.

export interface Piece {
  readonly text: string
  readonly kind: 'same' | 'gone' | 'new'
}

/** Above this many pairs of words, comparing each with each takes too long to be worth it. */
const mostPairs = 250_000

const piecesOf = (text: string): string[] => text.split(/(?<=\s)(?=\S)/)

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (last?.kind === piece.kind) whole[whole.length - 1] = { ...last, text: last.text + piece.text }
    else whole.push(piece)
  }
  return whole
}

/** The longest common run of words, by the usual table. */
const compared = (before: readonly string[], after: readonly string[]): Piece[] => {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let one = before.length - 1; one >= 0; one--)
    for (let other = after.length - 1; other >= 0; other--)
      lengths[one * width + other] =
        before[one] === after[other]
          ? (lengths[(one + 1) * width + other + 1] ?? 0) + 1
          : Math.max(lengths[(one + 1) * width + other] ?? 0, lengths[one * width + other + 1] ?? 0)
  const pieces: Piece[] = []
  let [one, other] = [0, 0]
  while (one < before.length && other < after.length) {
    if (before[one] === after[other]) {
      pieces.push({ text: before[one++] ?? '', kind: 'same' })
      other++
    } else if ((lengths[(one + 1) * width + other] ?? 0) >= (lengths[one * width + other + 1] ?? 0))
      pieces.push({ text: before[one++] ?? '', kind: 'gone' })
    else pieces.push({ text: after[other++] ?? '', kind: 'new' })
  }
  for (; one < before.length; one++) pieces.push({ text: before[one] ?? '', kind: 'gone' })
  for (; other < after.length; other++) pieces.push({ text: after[other] ?? '', kind: 'new' })
  return pieces
}

export const wordDiff = (before: string, after: string): readonly Piece[] => {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  if (old.length * now.length > mostPairs)
    return [
      { text: before, kind: 'gone' },
      { text: after, kind: 'new' },
    ]
  return joined(compared(old, now)).filter(({ text }) => text !== '')
}
