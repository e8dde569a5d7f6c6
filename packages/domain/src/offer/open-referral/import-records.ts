// Reads a page of a feed, a file of services, or lines of them, of Open Referral UK 1.0 or 3.0. Every record is kept, left
// out or rejected, with the reason; nothing is lost between.
import { Refusal } from '../../refusal.ts'
import { contentProblems } from '../limits.ts'
import { fitted } from './import-fitting.ts'
import type { Incoming, ReadRecords, Repair, Turned } from './import-model.ts'
import { contentOf } from './import-service.ts'
import type { TermMapping } from './import-terms.ts'
import { type Raw, rawOf } from './import-values.ts'

const notReadable = (): Refusal =>
  new Refusal(
    'invalid',
    'not-open-referral',
    'This is not a list of services. Choose a page or a file of an Open Referral UK feed, version 1.0 or 3.0.',
  )

const parsed = (text: string): unknown => {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  try {
    return JSON.parse(trimmed)
  } catch {
    try {
      const lines = trimmed.split('\n').filter((line) => line.trim() !== '')
      if (lines.length === 0) throw notReadable()
      return lines.map((line) => JSON.parse(line) as unknown)
    } catch {
      throw notReadable()
    }
  }
}

/** The records of a page (`contents` in 3.0, `content` in 1.0), a list, or one service. */
export const recordsIn = (text: string): readonly unknown[] => {
  const value = parsed(text)
  if (Array.isArray(value)) return value
  const page = rawOf(value)
  const contents = page['contents'] ?? page['content'] ?? page['services']
  if (Array.isArray(contents)) return contents
  if (typeof page['id'] === 'string' && typeof page['name'] === 'string') return [page]
  throw notReadable()
}

/** A service at a location, as the list of those gives it, stands for its service. */
const serviceIn = (raw: Raw): Raw => {
  const inner = rawOf(raw['service'])
  if (Object.keys(inner).length === 0) return raw
  return {
    ...inner,
    service_at_locations: inner['service_at_locations'] ?? [{ id: raw['id'], location: raw['location'] }],
  }
}

const longestId = 200
const mostRepairs = 100
/** Whether a waiting time is of a day to come is for the editor to see. */
const anyDay = '9999-12-31'

const closed = /^(?:inactive|defunct|temporarily closed|closed)$/i

type Outcome = { readonly kept: Incoming } | { readonly leftOut: Turned } | { readonly rejected: Turned }

const outcomeOf = (value: unknown, at: number, mapping: TermMapping): Outcome => {
  const raw = serviceIn(rawOf(value))
  const id = typeof raw['id'] === 'string' || typeof raw['id'] === 'number' ? String(raw['id']).trim() : ''
  if (Object.keys(raw).length === 0) return { rejected: { at, reason: 'It is no service.' } }
  if (id === '') return { rejected: { at, reason: 'It has no id, so that we could not know it again.' } }
  const repairs: Repair[] = []
  const log = (field: string, message: string): void => {
    if (!repairs.some((each) => each.field === field && each.message === message)) repairs.push({ field, message })
  }
  const content = fitted(contentOf(raw, mapping, log), log)
  const { title } = content
  if (title === '') return { rejected: { at, id, reason: 'It has no name.' } }
  const status = String(raw['status'] ?? 'active').trim()
  if (closed.test(status)) return { leftOut: { at, id, title, reason: `Its status is "${status.toLowerCase()}".` } }
  if (id.length > longestId) return { rejected: { at, id: id.slice(0, 40), title, reason: 'Its id is too long.' } }
  const [problem] = contentProblems(content, anyDay)
  if (problem !== undefined) return { rejected: { at, id, title, reason: `${problem.field}: ${problem.message}` } }
  return { kept: { id, title, content, repairs: repairs.slice(0, mostRepairs) } }
}

/** `values` as `recordsIn` or the reader of CSV gives them; `lineOf` tells where each of them stood. */
export const readRecords = (
  values: readonly unknown[],
  mapping: TermMapping = {},
  lineOf: (index: number) => number = (index) => index + 1,
): ReadRecords => {
  const kept = new Map<string, Incoming>()
  const leftOut: Turned[] = []
  const rejected: Turned[] = []
  for (const [index, value] of values.entries()) {
    const at = lineOf(index)
    const outcome = outcomeOf(value, at, mapping)
    if ('rejected' in outcome) rejected.push(outcome.rejected)
    else if ('leftOut' in outcome) leftOut.push(outcome.leftOut)
    else {
      const { id, title } = outcome.kept
      if (kept.has(id)) rejected.push({ at, id, title, reason: 'The same id came before. That record counts.' })
      else kept.set(id, outcome.kept)
    }
  }
  return { records: values.length, kept: [...kept.values()], leftOut, rejected }
}
