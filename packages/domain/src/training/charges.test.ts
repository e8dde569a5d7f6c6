import { describe, expect, it } from 'vitest'
import { defaultPolicies } from '../authority/authority.ts'
import { bankHolidaysOf } from '../calendar/bank-holidays.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { addDays } from '../time.ts'
import {
  type CancellationPolicy,
  chargeFor,
  type DueCharge,
  defaultPolicy,
  newCharge,
  quoteCancellation,
  substitutionPence,
  waiveCharge,
} from './charges.ts'
import { chargesFile } from './charges-file.ts'
import { pounds } from './pounds.ts'

/** Good Friday is 26 March 2027, Easter Monday 29 March. */
const closures = bankHolidaysOf(2026)
const startsOn = '2027-04-07'
const leaving = (on: string, policy: CancellationPolicy = defaultPolicy, pricePence = 0) =>
  quoteCancellation({ policy, pricePence, startsOn, on, closures })

const charge: DueCharge = {
  chargeId: 'chg_0000000000000001',
  personId: 'per_0000000000000001',
  runId: 'run_0000000000000001',
  courseTitle: 'Autism in the early years',
  settingId: 'stg_0000000000000001',
  settingName: '=HYPERLINK("x")',
  personName: 'Amira Khan',
  kind: 'late-cancellation',
  pence: 3000,
  on: '2027-03-23',
  why: 'It is 9 working days before the start.',
  state: 'due',
  createdAt: '2027-03-23T09:00:00.000Z',
  version: 1,
}

describe('Charges', () => {
  it('A5: cancelling 10 working days before is free, 9 is not, and bank holidays are not counted', () => {
    const ten = addWorkingDays(startsOn, -10, closures)
    const nine = addWorkingDays(startsOn, -9, closures)
    expect([ten, nine]).toEqual(['2027-03-22', '2027-03-23'])
    expect(leaving(ten)).toMatchObject({ pence: 0, days: 10 })
    expect(leaving(nine)).toMatchObject({ pence: 3000, days: 9 })
    // Without the two bank holidays of Easter the same day would be 11 before, and free: the calendar makes the difference.
    const everyDay = {
      policy: { ...defaultPolicy, unit: 'days' as const },
      pricePence: 0,
      startsOn,
      on: nine,
      closures,
    }
    expect(quoteCancellation(everyDay).days).toBe(15)
    expect(leaving(nine, { ...defaultPolicy, unit: 'days' }).pence).toBe(0)
  })

  it('A5: somebody else of the setting takes the place for nothing', () => {
    expect(substitutionPence).toBe(0)
  })

  it('says the last day on which cancelling costs nothing', () => {
    expect(leaving('2027-03-01').freeUntil).toBe('2027-03-22')
    expect(leaving('2027-03-23').freeUntil).toBeUndefined()
  })

  it('costs most on the last day and on the day itself', () => {
    expect(leaving('2027-04-05').pence).toBe(3000)
    expect(leaving('2027-04-06').pence).toBe(5000)
    expect(leaving('2027-04-07')).toMatchObject({ pence: 5000, days: 0 })
    expect(leaving('2027-04-08')).toMatchObject({ pence: 5000, days: 0 })
  })

  it('on a weekend counts only the working days still to come', () => {
    expect(leaving('2027-03-20')).toMatchObject({ days: 10, pence: 0 })
    expect(leaving('2027-04-03')).toMatchObject({ days: 2 })
  })

  it('takes a share of the price where the council chose one', () => {
    const half: CancellationPolicy = {
      ...defaultPolicy,
      bands: [{ fromDays: 0, cost: { kind: 'share', percent: 50 } }],
    }
    expect(leaving('2027-03-01', half, 4599).pence).toBe(2300)
    expect(leaving('2027-03-01', half, 0).sentence).toMatch(/There is no charge/)
  })

  it('without any band charges nothing', () => {
    expect(leaving('2027-04-06', { ...defaultPolicy, bands: [] })).toMatchObject({ pence: 0 })
  })

  it('shows the charge in words before it is confirmed', () => {
    expect(leaving('2027-03-23').sentence).toBe('It is 9 working days before the start. The charge is £30.')
    expect(leaving('2027-03-22').sentence).toContain('There is no charge. You can cancel without a charge until')
    expect(pounds(1205)).toBe('£12.05')
  })

  it('is due for a place alone, and for coming too late or not at all', () => {
    const run = { pricePence: 0, sessions: [{ startsAt: '2027-04-07T08:00:00.000Z' }] }
    const at = (kind: 'cancel' | 'no-show' | 'late', day: string, status: 'booked' | 'waiting' = 'booked') =>
      chargeFor(run, { status }, { kind, now: `${day}T09:00:00.000Z`, closures }, defaultPolicies)
    expect(at('cancel', '2027-03-22')).toBeNull()
    expect(at('cancel', '2027-03-23')).toMatchObject({ pence: 3000 })
    expect(at('cancel', '2027-04-06', 'waiting')).toBeNull()
    expect(at('no-show', '2027-04-07')).toEqual({ pence: 5000, because: 'Did not come. The charge is £50.' })
    expect(at('late', '2027-04-07')?.because).toContain('too late')
  })

  it('looks at each day once, however far off the training is, and finds what asking each day would', () => {
    let asked = 0
    const counted = new Proxy(closures, {
      get: (target, name, self) => {
        if (name === 'some') asked += 1
        return Reflect.get(target, name, self)
      },
    })
    const inAYear = { policy: defaultPolicy, pricePence: 0, startsOn: '2027-08-20', on: '2026-09-01' }
    expect(quoteCancellation({ ...inAYear, closures: counted }).freeUntil).toBe('2027-08-06')
    expect(asked).toBeLessThan(353 + 1)
    // A policy that is free, then not, then free again: the first stretch counts.
    const odd = [0, 3, 6].map((fromDays, n) => ({ fromDays, cost: defaultPolicy.bands[n % 2 === 0 ? 0 : 1]?.cost }))
    const policy = { ...defaultPolicy, bands: odd } as CancellationPolicy
    const free = (on: string) => quoteCancellation({ ...inAYear, policy, on, startsOn, closures }).pence === 0
    for (let on = '2027-03-20'; on < startsOn; on = addDays(on, 1)) {
      let until: string | undefined
      for (let day = on; day < startsOn && free(day); day = addDays(day, 1)) until = day
      expect(quoteCancellation({ ...inAYear, policy, on, startsOn, closures }).freeUntil).toBe(until)
    }
  })

  it('keeps no charge of nothing', () => {
    const { state: _s, on: _o, createdAt: _c, version: _v, ...fresh } = charge
    expect(newCharge({ ...fresh, pence: 0 }, '2027-03-23T09:00:00.000Z')).toBeUndefined()
    expect(newCharge(fresh, '2027-03-23T23:30:00.000Z')).toMatchObject({ state: 'due', on: '2027-03-23', pence: 3000 })
  })

  it('is waived for one of the reasons that the council named, once, and not when finance has it', () => {
    const by = { reason: 'Illness', note: ' ', by: 'Sam Ward' }
    const waived = waiveCharge(charge, by, defaultPolicy, '2027-03-24T09:00:00.000Z')
    expect(waived).toMatchObject({ state: 'waived', version: 2, waived: { reason: 'Illness', by: 'Sam Ward' } })
    expect(waived.waived).not.toHaveProperty('note')
    const again = () => waiveCharge(waived, by, defaultPolicy, '2027-03-24T09:00:00.000Z')
    expect(again).toThrow('waived already')
    expect(() => waiveCharge({ ...charge, state: 'sent' }, by, defaultPolicy, charge.createdAt)).toThrow('Finance')
    expect(() => waiveCharge(charge, { ...by, reason: 'Forgot' }, defaultPolicy, charge.createdAt)).toThrow()
  })

  it('goes to finance in a file that runs nothing', () => {
    const later = { ...charge, chargeId: 'chg_2', on: '2027-03-24', pence: 5 }
    const [head, first, second] = chargesFile([later, charge]).split('\r\n')
    expect(head).toContain('Amount in pounds')
    expect(first).toContain('"\'=HYPERLINK(""x"")"')
    expect(first).toContain(',30.00,due,')
    expect(second).toContain(',0.05,')
  })
})
