// Cuts what is longer than an entry may hold, and says so; other people's lists know no limits.
import { isInKingdom, isTelephone, longestOf, mostOfAny } from '../limits.ts'
import type { EntryContent } from '../model.ts'
import type { Log } from './import-model.ts'

const fit = (value: unknown, field: string, log: Log): unknown => {
  if (typeof value === 'string') {
    const most = longestOf(field)
    if (value.length <= most || /(?:url|email)$/.test(field)) return value
    log(field, `It had ${value.length} characters: cut to ${most}.`)
    return `${value.slice(0, most - 1).trimEnd()}…`
  }
  if (Array.isArray(value)) {
    if (value.length > mostOfAny) log(field, `There were ${value.length}: the first ${mostOfAny} were kept.`)
    return value.slice(0, mostOfAny).map((each, at) => fit(each, `${field}.${at}`, log))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, fit(each, field === '' ? name : `${field}.${name}`, log)]),
  )
}

/** Single values that make no sense are left out, rather than the record with them. */
const mended = (content: EntryContent, log: Log): EntryContent => ({
  ...content,
  contacts: content.contacts.map(({ telephone, ...contact }, at) => {
    if (telephone === undefined) return contact
    if (isTelephone(telephone)) return { ...contact, telephone }
    log(`contacts.${at}.telephone`, 'It is no telephone number: left out.')
    return contact
  }),
  places: content.places.map(({ point, ...place }, at) => {
    if (point === undefined) return place
    if (isInKingdom(point)) return { ...place, point }
    log(`places.${at}.point`, 'It is not in the United Kingdom: left out.')
    return place
  }),
  schedules: content.schedules.filter(({ opensAt, closesAt, validFrom = '0', validTo = '9' }, at) => {
    const good = opensAt < closesAt && validFrom <= validTo
    if (!good) log(`schedules.${at}`, 'It ends before it begins: left out.')
    return good
  }),
})

/** Addresses are never cut: half of one leads elsewhere. They are refused with their record instead. */
export const fitted = (content: EntryContent, log: Log): EntryContent =>
  mended(fit(content, '', log) as EntryContent, log)
