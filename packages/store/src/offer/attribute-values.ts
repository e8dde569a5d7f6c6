// DynamoDB's own JSON and back, for the function that carries no AWS SDK. Bytes come as Uint8Array.

export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly B: string }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: Readonly<Record<string, AttributeValue>> }
export type Attributes = Readonly<Record<string, AttributeValue>>

const plain = (value: AttributeValue): unknown => {
  if ('S' in value) return value.S
  if ('N' in value) return Number(value.N)
  if ('BOOL' in value) return value.BOOL
  if ('L' in value) return value.L.map(plain)
  if ('M' in value) return plainItem(value.M)
  return 'B' in value ? Uint8Array.from(Buffer.from(value.B, 'base64')) : null
}

export const plainItem = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plain(value)]))

const attribute = (value: unknown): AttributeValue => {
  if (value === null) return { NULL: true }
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (Array.isArray(value)) return { L: value.map(attribute) }
  if (typeof value === 'object') return { M: attributesOf(value) }
  throw new Error(`DynamoDB cannot hold a ${typeof value}`)
}

/** What is undefined is left out. */
export const attributesOf = (item: object): Attributes =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, attribute(value)]])),
  )
