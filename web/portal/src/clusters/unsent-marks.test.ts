import { describe, expect, test } from 'vitest'
import { answered, type Tap, tapOf, withTap } from './unsent-marks.ts'

const tap = (key: string, more: Partial<Tap> = {}): Tap => ({
  settingId: 'stg_aaaa',
  slotId: 'slt_one1',
  to: 'present',
  walkIn: false,
  key,
  ...more,
})

describe('Taps that have not been answered', () => {
  test('the last tap of a setting at a time is the one to send', () => {
    const taps = withTap(withTap([tap('1')], tap('2', { to: 'absent' })), tap('3', { slotId: 'slt_two2' }))
    expect(taps.map(({ key }) => key)).toEqual(['2', '3'])
    expect(tapOf(taps, { settingId: 'stg_aaaa', slotId: 'slt_one1' })?.to).toBe('absent')
  })

  test('an answer to an earlier tap does not take away a later one', () => {
    const later = withTap([tap('1')], tap('2', { to: null }))
    expect(answered(later, tap('1'))).toEqual(later)
    expect(answered(later, tap('2'))).toEqual([])
  })
})
