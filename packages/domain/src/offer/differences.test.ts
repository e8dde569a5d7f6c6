import { describe, expect, it } from 'vitest'
import { blankContent } from './blank-entry.ts'
import { differencesOf } from './differences.ts'
import { sampleEntries } from './open-referral/sample-entries.ts'

const before = { ...blankContent('group', 'Singing'), summary: 'Songs.' }

describe('What differs between two versions', () => {
  it('is nothing between a version and itself, whatever it holds', () => {
    for (const content of sampleEntries(40)) expect(differencesOf(content, structuredClone(content))).toEqual([])
  })

  it('says field by field what was and what is, in words', () => {
    const after = {
      ...before,
      summary: 'Songs and signs.',
      cost: { kind: 'paid' as const, words: '', options: [{ words: 'Each time', pounds: 2.5 }] },
      schedules: [
        {
          frequency: 'MONTHLY' as const,
          days: [{ day: 'TU' as const, week: -1 }],
          opensAt: '10:00',
          closesAt: '11:00',
        },
      ],
      places: [{ placeId: 'hall', addressLines: ['1 Mill Lane'], town: 'Widnes', sensitive: true }],
      profile: { teaching: 'In small groups.' },
    }
    expect(differencesOf(before, after)).toEqual([
      { field: 'summary', label: 'Summary', before: 'Songs.', after: 'Songs and signs.' },
      { field: 'cost', label: 'Cost', before: 'Free', after: 'You pay\nEach time: £2.50' },
      { field: 'schedules', label: 'Days and times', after: 'Each month: last Tuesday, 10:00 to 11:00' },
      // That an address is held back is what a reviewer must see.
      { field: 'places', label: 'Places', after: '1 Mill Lane, Widnes, address is never shown' },
      {
        field: 'profile.teaching',
        label: 'How we teach children with special educational needs',
        after: 'In small groups.',
      },
    ])
    expect(differencesOf(undefined, before).map(({ field }) => field)).toContain('title')
    expect(differencesOf(after, before).find(({ field }) => field === 'places')).not.toHaveProperty('after')
  })
})
