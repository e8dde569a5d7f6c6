// Which addresses of the internet the checker of links may call: public ones, so that an entry cannot make the portal
// knock at doors inside the council's or the cloud's network. Looking names up and calling is left to functions.
// Source: IANA special-purpose address registries (RFC 6890 and its successors).

const numbersOf = (address: string): readonly number[] | undefined => {
  const parts = address.split('.')
  const numbers = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256))
  return parts.length === 4 && numbers.every((each) => each <= 255) ? numbers : undefined
}

/** First bytes and how many bits of them count. */
const privateBlocks: readonly (readonly [block: readonly [number, number, number, number], bits: number])[] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 0, 2, 0], 24],
  [[192, 88, 99, 0], 24],
  [[192, 168, 0, 0], 16],
  [[198, 18, 0, 0], 15],
  [[198, 51, 100, 0], 24],
  [[203, 0, 113, 0], 24],
  [[224, 0, 0, 0], 4],
  [[240, 0, 0, 0], 4],
]

const numberOf = ([one = 0, two = 0, three = 0, four = 0]: readonly number[]): number =>
  one * 2 ** 24 + two * 2 ** 16 + three * 2 ** 8 + four

const isPublicV4 = (numbers: readonly number[]): boolean =>
  !privateBlocks.some(([block, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(numberOf(numbers) / size) === Math.floor(numberOf(block) / size)
  })

/** The eight groups of an IPv6 address, or undefined. The last two may be written as IPv4. */
const groupsOf = (address: string): readonly number[] | undefined => {
  const plain = address.replace(/%.*$/, '').replace(/(\d+\.\d+\.\d+\.\d+)$/, (four) => {
    const [one = 0, two = 0, three = 0, last = 0] = numbersOf(four) ?? []
    return `${(one * 256 + two).toString(16)}:${(three * 256 + last).toString(16)}`
  })
  const [head = '', tail, more] = plain.split('::')
  if (more !== undefined) return undefined
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const [left, right] = [groups(head), groups(tail ?? '')]
  const missing = 8 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 0) return undefined
  const all = [...left, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...right]
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? all.map((group) => Number.parseInt(group, 16))
    : undefined
}

/** Global unicast (2000::/3) without what wraps IPv4, documentation and the like. */
const isPublicV6 = (groups: readonly number[]): boolean => {
  const [first = 0, second = 0] = groups
  if ((first & 0xe000) !== 0x2000) return false
  // 2001::/23 (Teredo and other protocols), 2001:db8::/32, 2002::/16 (6to4), 3fff::/20.
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000)
}

/** @param address an IP address, never a name. */
export const isPublicAddress = (address: string): boolean => {
  const numbers = numbersOf(address)
  if (numbers !== undefined) return isPublicV4(numbers)
  const groups = groupsOf(address)
  return groups !== undefined && isPublicV6(groups)
}

/** `http` and `https` on their own ports, without a name and password. */
export const isCallable = (url: URL): boolean =>
  (url.protocol === 'http:' || url.protocol === 'https:') &&
  url.port === '' &&
  url.username === '' &&
  url.password === ''
