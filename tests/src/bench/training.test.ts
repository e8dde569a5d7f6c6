// The bench of training measures what it says, with small numbers: who oversells, what a booking writes, what years cost.
import { describe, expect, inject, it } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { raceBaselines } from './training-baselines.ts'
import { measureTrainingUnits } from './training-units.ts'
import { exponent, measureTrainingYears } from './training-years.ts'

describe('The bench of training', () => {
  it('finds that reading and then writing oversells, and that the two other ways do not', async () => {
    const raced = await raceBaselines(await freshTables(), { callers: 30, capacity: 5, rounds: 2 })
    const [ours, careless, versions] = raced.map((rounds) => ({
      oversold: rounds.reduce((sum, one) => sum + one.oversold, 0),
      retries: rounds.reduce((sum, one) => sum + one.retries, 0),
    }))
    expect(ours).toMatchObject({ oversold: 0 })
    expect(versions).toMatchObject({ oversold: 0 })
    expect(careless?.oversold).toBeGreaterThan(0)
    expect(careless?.retries).toBe(0)
    expect(ours?.retries).toBeLessThan(versions?.retries ?? 0)
  })

  it('counts one read and one transaction of seven items for a place, and hardly a unit beyond what rows cost', async () => {
    const steps = await measureTrainingUnits(await freshTables(), inject('dynamodb'))
    const [place] = steps
    expect(place).toMatchObject({ name: 'bookPlaces: a place', roundTrips: 2, items: 7 })
    for (const one of steps) {
      expect([one.name, one.scans]).toEqual([one.name, 0])
      // A change that moves no place still looks at its run.
      expect(one.writes, one.name).toBeLessThanOrEqual(one.leastWrites * 1.1)
    }
  })

  it('reads as much on each page after three years of bookings as after one', async () => {
    const sizes = { runs: 6, settings: 2, rounds: 1 }
    const pages = await measureTrainingYears(inject('dynamodb'), [2, 4], sizes)
    expect(pages).toHaveLength(14)
    for (const one of pages.filter(({ years }) => years === 2)) {
      const older = pages.find(({ name, years }) => name === one.name && years === 4)
      expect([one.name, older?.units]).toEqual([one.name, one.units])
      expect(older?.bookings).toBeGreaterThan(one.bookings)
    }
    expect(exponent(4, 4, 10)).toBe(0)
    expect(exponent(4, 40, 10)).toBeCloseTo(1)
  })
})
