// Finds the operation of the contract that a method and path mean, the way API Gateway does: fixed parts win.
import { type CapabilityName, contract } from '@senco/contract/contract'
import { type Operation, routeKey } from '@senco/contract/operation'

export interface Route {
  readonly capability: CapabilityName
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
}

interface Pattern {
  readonly capability: CapabilityName
  readonly routeKey: string
  readonly method: string
  readonly parts: readonly string[]
}

const partsOf = (path: string): readonly string[] => path.split('/').slice(1)
const isName = (part: string): boolean => part.startsWith('{')

const patterns: readonly Pattern[] = Object.entries(contract)
  .flatMap(([capability, operations]) =>
    Object.values<Operation>(operations).map((op) => ({
      capability: capability as CapabilityName,
      routeKey: routeKey(op),
      method: op.method,
      parts: partsOf(op.path),
    })),
  )
  .toSorted((one, other) => fixedness(other) - fixedness(one))

/** Earlier fixed parts weigh more. */
function fixedness(pattern: Pattern): number {
  return pattern.parts.reduce((sum, part, index) => sum + (isName(part) ? 0 : 2 ** (16 - index)), 0)
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** @param path without the query, percent-encoded as it came. */
export const findRoute = (method: string, path: string): Route | undefined => {
  const given = partsOf(path)
  const found = patterns.find(
    (pattern) =>
      pattern.method === method &&
      pattern.parts.length === given.length &&
      pattern.parts.every((part, index) => (isName(part) ? given[index] !== '' : part === given[index])),
  )
  if (found === undefined) return undefined
  const pathParameters = Object.fromEntries(
    found.parts.flatMap((part, index) => (isName(part) ? [[part.slice(1, -1), decoded(given[index] ?? '')]] : [])),
  )
  return { capability: found.capability, routeKey: found.routeKey, pathParameters }
}
