import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AcademicYear, CouncilCalendar } from '../calendar/model.ts'
import { londonInstant } from './london-times.ts'
import { type CalendarPeriod, datesOf, Pattern } from './recurrence.ts'

interface Case {
  readonly pattern: Pattern
  readonly period: CalendarPeriod
}
type Expansion = (one: Case) => Promise<readonly string[]>

const hundredsOfPatterns = 600
const dayMs = 86_400_000
/** Days since 1 January 1970, a Thursday. */
const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs
const dateOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)
const weekdayOf = (number: number): number => ((number + 3) % 7) + 1

const days = (first: string, last: string) => fc.integer({ min: numberOf(first), max: numberOf(last) })
const weekday = fc.integer({ min: 1, max: 7 })
const patterns: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ kind: fc.constant('term-week' as const), weekday, week: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('monthly' as const), weekday, nth: fc.constantFrom(1, 2, 3, 4, -1) }),
  fc.record({ kind: fc.constant('weekly' as const), weekday, interval: fc.integer({ min: 1, max: 8 }) }),
)

/** Terms that begin on any day of the week. */
const years: fc.Arbitrary<AcademicYear[]> = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(20)), { minLength: 5, maxLength: 5 })
  .map((shifts) =>
    shifts.map(([autumn, spring, summer], at) => {
      const startsIn = 2023 + at
      const from = (date: string, more: number) => dateOf(numberOf(date) + more)
      return {
        startsIn,
        terms: [
          { name: 'autumn', startsOn: from(`${startsIn}-08-29`, autumn), endsOn: `${startsIn}-12-18` },
          { name: 'spring', startsOn: from(`${startsIn + 1}-01-02`, spring), endsOn: `${startsIn + 1}-03-27` },
          { name: 'summer', startsOn: from(`${startsIn + 1}-04-03`, summer), endsOn: `${startsIn + 1}-07-21` },
        ],
      }
    }),
  )

const cases = fc.sample(
  fc
    .record({ pattern: patterns, from: days('2024-01-01', '2026-12-31'), length: fc.nat(500), years })
    .map(({ pattern, from, length, years }): Case => {
      const calendar: CouncilCalendar = { years, closures: [], version: 1 }
      return { pattern, period: { from: dateOf(from), to: dateOf(from + length), calendar } }
    }),
  { seed: 20261122, numRuns: hundredsOfPatterns },
)

const lastOfMonth = (number: number): boolean => dateOf(number).slice(0, 7) !== dateOf(number + 7).slice(0, 7)

/** Walks every day of the period and asks whether it belongs, counting as it goes: slow, plain, and not the same code. */
const walked = ({ pattern, period }: Case): readonly string[] => {
  const [from, to] = [numberOf(period.from), numberOf(period.to)]
  const found: string[] = []
  if (pattern.kind === 'term-week') {
    for (const term of period.calendar.years.flatMap((year) => year.terms)) {
      let day = numberOf(term.startsOn)
      while (weekdayOf(day) !== 1) day--
      for (let week = 1; day <= numberOf(term.endsOn); day++) {
        if (week === pattern.week && weekdayOf(day) === pattern.weekday && from <= day && day <= to)
          found.push(dateOf(day))
        if (weekdayOf(day) === 7) week++
      }
    }
    return found
  }
  let seen = 0
  for (let day = from; day <= to; day++) {
    if (weekdayOf(day) !== pattern.weekday) continue
    const inMonth = Math.ceil(Number(dateOf(day).slice(8)) / 7)
    if (pattern.kind === 'weekly' ? seen % pattern.interval === 0 : inMonth === pattern.nth) found.push(dateOf(day))
    else if (pattern.kind === 'monthly' && pattern.nth === -1 && lastOfMonth(day)) found.push(dateOf(day))
    seen++
  }
  return found
}

/** Cases in which an expansion gives other days than it should. */
const divergent = async (expand: Expansion, expected: readonly (readonly string[])[]): Promise<Case[]> => {
  const found = await Promise.all(cases.map(expand))
  return cases.filter((_, at) => JSON.stringify(found[at]) !== JSON.stringify(expected[at]))
}

const ours: Expansion = ({ pattern, period }) => datesOf(pattern, period)

/** The mistake that is made most: the weekday of midnight in London, asked of the instant in UTC. */
const byTheInstant: Expansion = async ({ pattern, period }) => {
  const shifted = (await datesOf(pattern, period)).map((date) => londonInstant(date, '00:00')?.slice(0, 10) ?? date)
  return shifted.filter((date) => date >= period.from)
}

describe('Expanding patterns, against another way of doing it', () => {
  it(`gives the days that walking through the calendar gives, for ${hundredsOfPatterns} patterns`, async () => {
    const expected = cases.map(walked)
    expect(cases.every(({ pattern }) => Pattern.safeParse(pattern).success)).toBe(true)
    expect(expected.filter((dates) => dates.length > 0).length).toBeGreaterThan(hundredsOfPatterns / 2)
    expect(await divergent(ours, expected)).toEqual([])
  })

  it('would be caught taking its weekdays from UTC, or forgetting an interval', async () => {
    const expected = cases.map(walked)
    const everyWeek: Expansion = ({ pattern, period }) =>
      datesOf(pattern.kind === 'weekly' ? { ...pattern, interval: 1 } : pattern, period)
    expect((await divergent(byTheInstant, expected)).length).toBeGreaterThan(50)
    expect((await divergent(everyWeek, expected)).length).toBeGreaterThan(50)
  })

  if (spawnSync('python3', ['-c', 'import dateutil']).status === 0) comparedWithDateutil()
  else
    it('was not compared with dateutil, because python3 with dateutil is not on this machine', () => {
      console.info('python3 with dateutil is not here: patterns were compared with a walk through the calendar only.')
      expect(spawnSync('python3', ['-c', 'import dateutil']).status).not.toBe(0)
    })
})

const program = `
import json, sys
from datetime import date, datetime, timedelta
from dateutil.rrule import rrule, DAILY, WEEKLY, MONTHLY, MO, TU, WE, TH, FR, SA, SU
from dateutil import tz
weekdays = [MO, TU, WE, TH, FR, SA, SU]
london = tz.gettz('Europe/London')
def at(text): return datetime.fromisoformat(text)
def expand(case):
    pattern, period = case['pattern'], case['period']
    start, end = at(period['from']), at(period['to'])
    day = weekdays[pattern['weekday'] - 1]
    if pattern['kind'] == 'monthly':
        return list(rrule(MONTHLY, byweekday=day(pattern['nth']), dtstart=start, until=end))
    if pattern['kind'] == 'weekly':
        first = rrule(DAILY, byweekday=day, dtstart=start, count=1)[0]
        return list(rrule(WEEKLY, interval=pattern['interval'], byweekday=day, wkst=MO, dtstart=first, until=end))
    found = []
    for year in period['calendar']['years']:
        for term in year['terms']:
            starts, ends = at(term['startsOn']), at(term['endsOn'])
            monday = rrule(DAILY, byweekday=MO, dtstart=starts - timedelta(days=6), until=starts)[0]
            one = rrule(WEEKLY, byweekday=day, wkst=MO, dtstart=monday, count=pattern['week'])[-1]
            if one <= ends and start <= one <= end: found.append(one)
    return found
def instant(day, clock):
    wall = day.replace(hour=int(clock[:2]), minute=int(clock[3:]), tzinfo=london)
    return wall.astimezone(tz.UTC).strftime('%Y-%m-%dT%H:%M:00.000Z') if tz.datetime_exists(wall) else None
out = []
for case in json.load(sys.stdin):
    dates = expand(case)
    out.append({'dates': [d.strftime('%Y-%m-%d') for d in dates],
                'instants': [instant(d, c) for d in dates for c in case['clocks']]})
print(json.dumps(out))
`

interface Compared {
  readonly dates: readonly string[]
  readonly instants: readonly (string | null)[]
}

function comparedWithDateutil(): void {
  const clocks = ['00:15', '01:30', '09:30', '18:30']
  const input = JSON.stringify(cases.map((one) => ({ ...one, clocks })))
  const answered = execFileSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 64_000_000 })
  const dateutil: readonly Compared[] = JSON.parse(answered)

  it(`gives the days that Python’s dateutil gives, for ${hundredsOfPatterns} patterns`, async () => {
    const expected = dateutil.map(({ dates }) => dates)
    expect(expected.flat().length).toBeGreaterThan(2000)
    expect(await divergent(ours, expected)).toEqual([])
    expect((await divergent(byTheInstant, expected)).length).toBeGreaterThan(50)
  })

  it('puts their times at the instants that dateutil does, and leaves out the hour that the clocks skip', async () => {
    const found = await Promise.all(
      cases.map(async (one) =>
        (await ours(one)).flatMap((date) => clocks.map((clock) => londonInstant(date, clock) ?? null)),
      ),
    )
    const expected = dateutil.map(({ instants }) => instants)
    expect(expected.flat().filter((instant) => instant === null).length).toBeGreaterThan(0)
    expect(found).toEqual(expected)
  })
}
