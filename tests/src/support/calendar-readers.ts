// Reads an iCalendar file with two parsers that know nothing of each other or of us: ical.js and ts-ics.
import ICAL from 'ical.js'
import { convertIcsCalendar, type IcsDateObject } from 'ts-ics'

export interface ReadEvent {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  /** Instants. */
  readonly startsAt: string
  readonly endsAt: string
  readonly summary: string
  readonly description: string | undefined
  readonly location: string | undefined
  readonly url: string | undefined
  readonly attendees: readonly string[]
  /** What the attendees are called (CN), in the same order. */
  readonly names: readonly (string | undefined)[]
}

export interface ReadCalendar {
  readonly method: string
  readonly name: string | undefined
  readonly events: readonly ReadEvent[]
}

/** RFC 5545 3.3.11 of a property that a parser does not know, and so leaves as it is written. */
const plain = (text: string | undefined): string | undefined =>
  text?.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

/** RFC 6868, which ts-ics does not know. */
const withoutCarets = (name: string | undefined): string | undefined =>
  name?.replace(/\^(['n^])/g, (_, sign: string) => ({ "'": '"', n: '\n' })[sign] ?? '^')

const withoutScheme = (address: string): string => address.replace(/^mailto:/, '')

/** The zones that the file itself describes, not those that a parser may know. */
const zonesIn = (calendar: ICAL.Component): ICAL.Timezone[] =>
  calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone))

const instantIn = (time: ICAL.Time, tzid: string | undefined, zones: readonly ICAL.Timezone[]): string => {
  const zone = tzid === undefined ? undefined : zones.find((one) => one.tzid === tzid)
  if (tzid !== undefined && zone === undefined) throw new Error(`${tzid} is not described`)
  time.zone = zone ?? ICAL.Timezone.utcTimezone
  return new Date(time.toUnixTime() * 1000).toISOString()
}

export const readWithIcalJs = (file: string): ReadCalendar => {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zones = zonesIn(calendar)
  const textOf = (component: ICAL.Component, name: string): string | undefined => {
    const value = component.getFirstPropertyValue(name)
    return value === null ? undefined : String(value)
  }
  const instant = (component: ICAL.Component, name: string): string => {
    const property = component.getFirstProperty(name)
    return instantIn(property?.getFirstValue() as ICAL.Time, property?.getFirstParameter('tzid') || undefined, zones)
  }
  return {
    method: textOf(calendar, 'method') ?? 'none',
    name: plain(textOf(calendar, 'x-wr-calname')),
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: textOf(event, 'uid') ?? '',
      sequence: Number(textOf(event, 'sequence')),
      status: textOf(event, 'status') ?? '',
      startsAt: instant(event, 'dtstart'),
      endsAt: instant(event, 'dtend'),
      summary: textOf(event, 'summary') ?? '',
      description: textOf(event, 'description'),
      location: textOf(event, 'location'),
      url: textOf(event, 'url'),
      attendees: event.getAllProperties('attendee').map((one) => withoutScheme(String(one.getFirstValue()))),
      names: event.getAllProperties('attendee').map((one) => one.getFirstParameter('cn') || undefined),
    })),
  }
}

/** Wall time and zone as ts-ics read them; its own sums are an hour off on the day that the clocks change. */
const instantOf = (time: IcsDateObject | null | undefined, zones: readonly ICAL.Timezone[]): string => {
  if (time === undefined || time === null) throw new Error('An event without a time')
  return instantIn(ICAL.Time.fromJSDate(time.local?.date ?? time.date, true), time.local?.timezone, zones)
}

const readWithTsIcs = (file: string): ReadCalendar => {
  const calendar = convertIcsCalendar(undefined, file)
  const zones = zonesIn(new ICAL.Component(ICAL.parse(file)))
  return {
    method: String(calendar.method),
    name: plain(calendar.name),
    events: (calendar.events ?? []).map((event) => ({
      uid: event.uid,
      sequence: event.sequence ?? 0,
      status: event.status ?? '',
      startsAt: instantOf(event.start, zones),
      endsAt: instantOf(event.end, zones),
      summary: event.summary,
      description: event.description,
      location: event.location,
      url: event.url,
      attendees: (event.attendees ?? []).map(({ email }) => email),
      names: (event.attendees ?? []).map(({ name }) => withoutCarets(name)),
    })),
  }
}

export const readers = [
  { name: 'ical.js', read: readWithIcalJs },
  { name: 'ts-ics', read: readWithTsIcs },
] as const
