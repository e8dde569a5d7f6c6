import { describe, expect, it } from 'vitest'
import { type CouncilCalendar, emptyCalendar } from '../calendar/model.ts'
import {
  beginsLately,
  endOfTerms,
  hasInduction,
  inductionTimely,
  isTimely,
  markStep,
  needsPathway,
  startPathway,
  stepState,
} from './pathway.ts'

const calendar: CouncilCalendar = {
  years: [
    {
      startsIn: 2026,
      terms: [
        { name: 'autumn', startsOn: '2026-09-01', endsOn: '2026-12-18' },
        { name: 'spring', startsOn: '2027-01-04', endsOn: '2027-03-25' },
        { name: 'summer', startsOn: '2027-04-12', endsOn: '2027-07-21' },
      ],
    },
  ],
  closures: [],
  version: 1,
}
const appointed = {
  designationId: 'dsg_0000000000000001',
  settingId: 'stg_0000000000000001',
  personId: 'per_0000000000000001',
  name: 'Amira Khan',
  startsOn: '2026-11-02',
}
const now = '2026-11-02T09:00:00.000Z'
const pathway = startPathway(appointed, calendar, now)
const due = (key: string) => pathway.steps.find((step) => step.key === key)?.dueOn
const done = (on: string) => markStep(pathway, 'role', { on }) ?? pathway

describe('The pathway of a new SENCO', () => {
  it('has a day for every step, from the first day as SENCO', () => {
    expect(due('call')).toBe('2026-11-16')
    expect(due('buddy')).toBe('2026-11-30')
    expect(due('role')).toBe('2026-12-18')
    expect(due('graduated-approach')).toBe('2027-03-25')
    expect(due('parents')).toBe('2027-07-21')
    expect(due('award')).toBe('2028-11-02')
    expect(pathway.steps.filter(({ kind }) => kind === 'training')).toHaveLength(4)
  })

  it('counts four months for a term whose dates nobody has entered', () => {
    expect(due('transition')).toBe('2027-11-21')
    expect(endOfTerms(emptyCalendar, '2026-11-02', 2)).toBe('2027-07-02')
  })

  it('in a holiday counts from the next term', () => {
    expect(endOfTerms(calendar, '2026-12-28', 1)).toBe('2027-03-25')
  })

  it('says of each step whether it is done, booked, late, soon or later', () => {
    const [call] = pathway.steps
    if (call === undefined) throw new Error('no step')
    expect(stepState(call, false, '2026-11-03')).toBe('soon')
    expect(stepState(call, false, '2026-10-01')).toBe('later')
    expect(stepState(call, false, '2026-11-17')).toBe('late')
    expect(stepState(call, true, '2026-11-17')).toBe('booked')
    expect(stepState({ ...call, doneOn: '2026-11-05' }, true, '2026-11-17')).toBe('done')
  })

  it('is marked once, and unmarked', () => {
    const marked = done('2026-12-01')
    expect(marked.version).toBe(2)
    expect(hasInduction(marked)).toBe(true)
    expect(markStep(marked, 'role', { on: '2026-12-01' })).toBeUndefined()
    expect(markStep(marked, 'nothing', { on: '2026-12-01' })).toBeUndefined()
    expect(markStep(marked, 'role', undefined)?.steps).toEqual(pathway.steps)
  })

  it('is not begun again by somebody who is on it, or was within three years', () => {
    expect(needsPathway([], '2026-11-02')).toBe(true)
    expect(needsPathway([{ startsOn: '2020-01-01' }], '2026-11-02')).toBe(false)
    expect(needsPathway([{ startsOn: '2020-01-01', endedOn: '2024-01-01' }], '2026-11-02')).toBe(false)
    expect(needsPathway([{ startsOn: '2020-01-01', endedOn: '2021-01-01' }], '2026-11-02')).toBe(true)
    expect(beginsLately('2026-06-01', '2026-11-28')).toBe(true)
    expect(beginsLately('2026-05-31', '2026-11-28')).toBe(false)
  })
})

describe('Induction timely', () => {
  it('is the first step of training within two terms of the start', () => {
    expect(isTimely(done('2027-03-25'), calendar)).toBe(true)
    expect(isTimely(done('2027-03-26'), calendar)).toBe(false)
    expect(isTimely(pathway, calendar)).toBe(false)
    const other = markStep(pathway, 'graduated-approach', { on: '2026-12-01' }) ?? pathway
    expect(isTimely(other, calendar)).toBe(false)
  })

  it('is out of all who started in the window, those with time left among them', () => {
    const window = { from: '2026-09-01', to: '2027-08-31' }
    const before = { ...done('2026-12-01'), startsOn: '2026-08-31' }
    const all = [done('2027-03-25'), done('2027-03-26'), pathway, before]
    expect(inductionTimely(all, window, calendar, '2027-03-25')).toEqual({ timely: 1, of: 3, stillInTime: 1 })
    expect(inductionTimely(all, window, calendar, '2027-03-26')).toEqual({ timely: 1, of: 3, stillInTime: 0 })
  })
})
