// What DynamoDB charges, worked out from what was sent: the local engine's own figures are wrong for transactions.
// Rules: AWS Developer Guide, "DynamoDB read and write operations" and "Item sizes and formats".

/** An attribute as it goes over the wire: `{S: 'text'}`. */
export type Attribute = Readonly<Record<string, unknown>>
export type WireItem = Readonly<Record<string, Attribute>>

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

/** About one byte for each two significant digits, one more, and one for a minus sign. */
const numberSize = (text: string): number => {
  const digits = text
    .replace(/^-/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0)
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

const attributeSize = (attribute: Attribute): number => {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute)
  if (type === 'S') return bytes(String(value))
  if (type === 'N') return numberSize(String(value))
  if (type === 'B') return Buffer.from(String(value), 'base64').length
  if (type === 'SS') return sum((value as string[]).map(bytes))
  if (type === 'NS') return sum((value as string[]).map(numberSize))
  if (type === 'L') return 3 + sum((value as Attribute[]).map((one) => 1 + attributeSize(one)))
  if (type === 'M') return 3 + sum(Object.values(value as WireItem).map(() => 1)) + itemSize(value as WireItem)
  return 1
}

/** Bytes of an item: names and values. */
export const itemSize = (item: WireItem): number =>
  sum(Object.entries(item).map(([name, attribute]) => bytes(name) + attributeSize(attribute)))

const blocks = (size: number, block: number): number => Math.max(1, Math.ceil(size / block))

/** One item read by its key; a missing one costs as much as a small one. */
export const getUnits = (size: number, consistent: boolean): number => blocks(size, 4096) * (consistent ? 1 : 0.5)

/** A query rounds the sum of what it went through, not each item. */
export const queryUnits = (sizes: readonly number[], consistent: boolean): number => getUnits(sum(sizes), consistent)

/** A batch rounds each item by itself. */
export const batchGetUnits = (sizes: readonly number[], consistent: boolean): number =>
  sum(sizes.map((size) => getUnits(size, consistent)))

/** The larger of the item before and after counts; in a transaction twice, for a condition check too. */
export const writeUnits = (before: number, after: number, transactional: boolean): number =>
  blocks(Math.max(before, after), 1024) * (transactional ? 2 : 1)
