// Prints what training costs: booking beside the bare rows, three ways to give out places, units, and pages over the years.
import { createTables } from '@senco/local/create-tables'
import { freshPrefix } from '../support/tables.ts'
import { median } from './median.ts'
import { raceBaselines } from './training-baselines.ts'
import { compareTraining } from './training-speed.ts'
import { measureTrainingUnits } from './training-units.ts'
import { exponent, measureTrainingYears } from './training-years.ts'

const speed = async (engine: string): Promise<void> => {
  console.log('\nBooking and giving up a place through the whole function, against the same calls sent bare (aim 1.10)')
  console.table(
    (await compareTraining(engine, 300)).map(({ name, calls, full, bare, alone }) => ({
      operation: name,
      'DynamoDB calls': calls,
      'ms here': full.toFixed(2),
      'same calls, bare': bare.toFixed(2),
      ratio: (full / bare).toFixed(2),
      'transaction alone': alone.toFixed(2),
      'ratio to that': (full / alone).toFixed(2),
    })),
  )
}

const baselines = async (engine: string): Promise<void> => {
  const tables = await createTables({ endpoint: engine, prefix: freshPrefix(), streams: false })
  const raced = await raceBaselines(tables, { callers: 200, capacity: 30, rounds: 1 })
  tables.document.destroy()
  const ours = median(raced[0]?.map(({ milliseconds }) => milliseconds) ?? [])
  console.log(
    '\n200 people ask at once for 30 places; each way after another (others keep nothing for those who find it full)',
  )
  console.table(
    raced.map((rounds) => {
      const took = median(rounds.map(({ milliseconds }) => milliseconds))
      const each = (counts: readonly number[]) => counts.join(' ')
      return {
        way: rounds[0]?.name,
        'ms for all': took.toFixed(0),
        'ratio to ours': (took / ours).toFixed(2),
        oversold: each(rounds.map(({ oversold }) => oversold)),
        'decided again': each(rounds.map(({ retries }) => retries)),
      }
    }),
  )
}

const units = async (engine: string): Promise<void> => {
  const tables = await createTables({ endpoint: engine, prefix: freshPrefix(), streams: false })
  const steps = await measureTrainingUnits(tables, engine)
  tables.document.destroy()
  console.log(
    '\nUnits of training by our own calculator, without the look at the session (a write decides on strong reads)',
  )
  console.table(
    steps.map((one) => ({
      operation: one.name,
      'round trips': one.roundTrips,
      items: one.items,
      'read units': one.reads,
      'least reads': one.leastReads === 0 ? '-' : one.leastReads,
      'write units': one.writes,
      'least writes': one.leastWrites,
      'write ratio': one.leastWrites === 0 ? '-' : (one.writes / one.leastWrites).toFixed(2),
      scans: one.scans,
    })),
  )
}

const years = async (engine: string): Promise<void> => {
  const pages = await measureTrainingYears(engine, [1, 2, 10], { runs: 24, settings: 8, rounds: 41 })
  const aged = (name: string, age: number) => {
    const found = pages.find((one) => one.name === name && one.years === age)
    if (found === undefined) throw new Error(`${name} was not measured after ${age} years`)
    return found
  }
  console.log(
    '\nPages of training after 1, 2 and 10 years of bookings (aim: an exponent of at most 0.05). Lists look back 400 days, which a portal of one year has not filled yet',
  )
  console.table(
    [...new Set(pages.map(({ name }) => name))].map((name) => {
      const [one, two, ten] = [aged(name, 1), aged(name, 2), aged(name, 10)]
      return {
        page: name,
        bookings: [one, two, ten].map(({ bookings }) => bookings).join(' '),
        units: [one, two, ten].map((page) => page.units).join(' '),
        'exponent of units': exponent(one.units, ten.units, 10).toFixed(3),
        'from 2 years': exponent(two.units, ten.units, 5).toFixed(3),
        ms: [one, two, ten].map(({ milliseconds }) => milliseconds.toFixed(1)).join(' '),
        'exponent of time': exponent(one.milliseconds, ten.milliseconds, 10).toFixed(3),
      }
    }),
  )
}

export const benchTraining = async (engine: string): Promise<void> => {
  await units(engine)
  await speed(engine)
  await baselines(engine)
  await years(engine)
}
