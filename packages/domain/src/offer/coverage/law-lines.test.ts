import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { profileFields } from '../vocabulary.ts'
import { lawLines } from './law-lines.ts'
import { toolkitLines } from './toolkit-lines.ts'

const facts = join(import.meta.dirname, '../../../../../..', 'shared/data/law/local-offer-items.json')

/** Each line of the facts, in their order, with our id. */
const ours: Readonly<Record<string, string>> = {
  'CFA2014 s30(1)': 'act-30-1',
  'CFA2014 s30(2)': 'act-30-2',
  'CFA2014 s30(5)-(7)': 'act-comments',
  'reg 53': 'reg-53',
  'reg 54(1)': 'reg-54-1',
  'reg 54(2)': 'reg-54-2',
  'reg 55': 'reg-consultation-topics',
  'reg 56(1)': 'reg-56-1',
  'reg 56(2)': 'reg-56-2',
  'reg 56(3)': 'reg-56-3',
  'reg 56(4)': 'reg-56-4',
  'reg 57': 'reg-57',
  '1(a)-(h)': 'sch2-1',
  '2': 'sch2-2',
  '3(a)-(d)': 'sch2-3',
  '4': 'sch2-identifying',
  '5(a)-(j)': 'sch2-5',
  '6-7': 'sch2-more-about-providers',
  '?-health': 'sch2-health',
  '?-care': 'sch2-care',
  '?-other': 'sch2-other-education',
  '?-assess': 'sch2-assessment',
  '?-travel': 'sch2-travel',
  '?-adulthood': 'sch2-adulthood',
  '15': 'sch2-15',
  '17': 'sch2-17',
  '?-disputes': 'sch2-disputes',
  '?-criteria': 'sch2-criteria',
}
const parsed = (): { ref: string; status: string }[] => {
  const { act, regs, schedule2 } = JSON.parse(readFileSync(facts, 'utf8')) as Record<
    string,
    { ref: string; status: string }[]
  >
  return [...(act ?? []), ...(regs ?? []), ...(schedule2 ?? [])]
}

if (existsSync(facts))
  describe('the lines of the law and the facts beside the project', () => {
    it('has every line of the facts, in their order, and no other', () => {
      const ids = parsed().map(({ ref }) => ours[ref])
      expect(ids).toEqual(lawLines.map(({ lineId }) => lineId))
      expect(ids).toHaveLength(28)
    })

    it('names the paragraph of lines that were read, and of no line that was recalled', () => {
      for (const { ref, status } of parsed()) {
        const line = lawLines.find(({ lineId }) => lineId === ours[ref])
        expect(line?.reference !== undefined, ref).toBe(status.startsWith('V'))
        const number = /\d+(?:\(\d\))?/.exec(ref.replace('CFA2014', ''))?.[0]
        if (status.startsWith('V') && number !== undefined) expect(line?.reference, ref).toContain(number)
      }
    })
  })
else
  it('has no facts of law beside the project to compare with, and says so', () => {
    console.log(`${facts} is not there: the lines of the law were not compared with it.`)
  })

describe('the lines of the board', () => {
  it('has no number in a line without a reference, nor in its id', () => {
    for (const { reference, words, lineId } of lawLines.filter((line) => line.reference === undefined))
      expect(`${reference ?? ''}${words}${lineId.replace('sch2', '')}`, lineId).not.toMatch(/\d/)
  })

  it('has the eleven lines of the toolkit, five of them musts', () => {
    expect(toolkitLines).toHaveLength(11)
    expect(toolkitLines.filter(({ strength }) => strength === 'must')).toHaveLength(5)
  })

  it('asks for the ten answers that a setting gives, in their order', () => {
    const asked = lawLines
      .find(({ lineId }) => lineId === 'sch2-5')
      ?.parts.map(({ partId }) => partId.replace('sch2-5-', ''))
    expect(asked).toEqual([...profileFields])
  })
})
