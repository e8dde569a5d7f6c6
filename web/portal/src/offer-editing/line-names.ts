// Lines of the law and of the toolkit, and their parts, by the reference that entries keep.
import { offerLines } from '@senco/domain/offer/coverage/board'

const names = new Map(
  offerLines.flatMap(({ lineId, words, parts }) => [
    [lineId, words] as const,
    ...parts.map((part) => [part.partId, part.words] as const),
  ]),
)

const lineName = (ref: string): string => names.get(ref) ?? ref
export const lineNames = (refs: readonly string[]): readonly string[] => refs.map(lineName)
