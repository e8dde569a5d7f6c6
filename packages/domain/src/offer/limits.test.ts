import { describe, expect, it } from 'vitest'
import { blankContent } from './blank-entry.ts'
import { contentProblems } from './limits.ts'
import type { EntryContent } from './model.ts'

const fields = (changes: Partial<EntryContent>) =>
  contentProblems({ ...blankContent('service', 'Portage'), ...changes }, '2026-03-03').map(({ field }) => field)

const schedule = { frequency: 'WEEKLY' as const, days: [{ day: 'TU' as const }], opensAt: '09:30', closesAt: '11:00' }
const place = { placeId: 'one', addressLines: [], town: 'Widnes' }

describe('What an entry may hold', () => {
  it('finds nothing wrong with an entry that is whole', () => {
    expect(
      fields({
        summary: 'x'.repeat(5000),
        url: 'https://portage.example/',
        contacts: [{ title: 'Desk', telephone: '+44 (0)1632 960001 ext 12', email: 'desk@portage.example' }],
        cost: { kind: 'paid', words: '', options: [{ words: 'A session', pounds: 4.5 }] },
        schedules: [schedule],
        places: [{ ...place, point: { lat: 53.36, lng: -2.73 } }],
        waitingTime: { words: 'Six weeks', asOf: '2026-03-03' },
      }),
    ).toEqual([])
  })

  it('names each field that is too long or makes no sense', () => {
    expect(fields({ summary: 'x'.repeat(5001) })).toEqual(['summary'])
    expect(fields({ provider: 'x'.repeat(301) })).toEqual(['provider'])
    expect(fields({ languages: Array.from({ length: 61 }, () => 'en') })).toEqual(['languages'])
    for (const url of ['javascript:alert(1)', 'www.example.org', 'https://me:secret@example.org/', ' data:text/html,x'])
      expect([url, fields({ access: { features: [], url } })]).toEqual([url, ['access.url']])
    expect(fields({ whoFor: { words: '', needs: [], fromMonths: 60, toMonths: 24 } })).toEqual(['whoFor.toMonths'])
    expect(fields({ schedules: [{ ...schedule, closesAt: '09:30' }] })).toEqual(['schedules.0.closesAt'])
    expect(fields({ schedules: [{ ...schedule, validFrom: '2026-02-01', validTo: '2026-01-01' }] })).toEqual([
      'schedules.0.validTo',
    ])
    expect(fields({ places: [place, place] })).toEqual(['places'])
    expect(fields({ places: [{ ...place, point: { lat: 53.3, lng: 1e-300 } }] })).toEqual(['places.0.point'])
    for (const pounds of [-1, 100_001, 0.001, Number.NaN])
      expect(fields({ cost: { kind: 'paid', words: '', options: [{ words: 'Each', pounds }] } })).toEqual([
        'cost.options.0.pounds',
      ])
    const sections = Array.from({ length: 15 }, () => ({ heading: 'A', text: 'x'.repeat(5000) }))
    expect(fields({ sections })).toEqual([''])
  })
})
