import { boardEntry, coverageBoard } from '@senco/domain/offer/coverage/board'
import { heldByLaw } from '@senco/domain/offer/coverage/held-by-law'
import type { Elsewhere } from '@senco/domain/offer/coverage/model'
import { publishedEntry } from '@senco/domain/offer/published'
import { adviceFor, proseOf } from '@senco/domain/offer/readability/advice'
import { buildSnapshot } from '@senco/domain/offer/search/build'
import { firstAnswers } from '@senco/domain/offer/search/first-answers'
import { cardAt, openIndex } from '@senco/domain/offer/search/search-index'
import { readTyped } from '@senco/domain/offer/search/typed'
import { entryStateOf, hasNewerWords, trustOf } from '@senco/domain/offer/states'
import { entryKinds, profileFields } from '@senco/domain/offer/vocabulary'
import { describe, expect, it } from 'vitest'
import { idOf } from '../act.ts'
import { calendarFrom } from '../dates.ts'
import { elsewhereOn } from './elsewhere.ts'
import { livesOn } from './lives.ts'
import { unagreedChildminder } from './settings.ts'

const on = (now: string) => {
  const calendar = calendarFrom(now)
  const lives = livesOn(calendar, (key) => idOf('setting', `setting ${key}`))
  const elsewhere: readonly Elsewhere[] = elsewhereOn(calendar)
  const board = lives.flatMap(({ entry }) => boardEntry(entry) ?? [])
  const held = heldByLaw(board, elsewhere)
  const published = lives.flatMap(({ entry }) => publishedEntry(entry, held.has(entry.entryId)) ?? [])
  const life = (key: string) => lives.find(({ written }) => written.key === key) as (typeof lives)[number]
  const state = (key: string) => entryStateOf(life(key).entry, held.has(life(key).entry.entryId), calendar.today)
  const shown = (key: string) => published.find(({ entryId }) => entryId === life(key).entry.entryId)
  const lines = coverageBoard({ entries: board, elsewhere, today: calendar.today })
  return { calendar, lives, published, life, state, shown, lines, today: calendar.today }
}
const days = ['2026-11-28T09:00:00.000Z', '2027-02-28T02:00:00.000Z', '2028-08-31T22:30:00.000Z']

describe("The demo's local offer", () => {
  it('has fictional services of every kind and at least six guides', () => {
    const { lives, published } = on(days[0] ?? '')
    expect(lives.length).toBeGreaterThan(50)
    expect(new Set(published.map(({ kind }) => kind))).toEqual(new Set(entryKinds))
    expect(published.filter(({ kind }) => kind === 'guide').length).toBeGreaterThanOrEqual(6)
    expect(new Set(lives.map(({ entry }) => entry.entryId)).size).toBe(lives.length)
  })

  it('shows each state of an entry, whatever the day is', () => {
    for (const now of days) {
      const { state, life, shown, today } = on(now)
      expect([now, state('dads'), state('tumblers'), state('travel')]).toEqual([now, 'stale', 'hidden', 'stale'])
      expect([state('messy-play'), state('toy-library'), state('lunch-club')]).toEqual([
        'draft',
        'in_review',
        'archived',
      ])
      expect([state('social-care'), state('talking-drop-in')]).toEqual(['verify_due', 'published'])
      const { entry } = life('occupational-therapy')
      expect([hasNewerWords(entry), entry.status, shown('occupational-therapy')?.waitingTime?.words]).toEqual([
        true,
        'in_review',
        'About 22 weeks',
      ])
      const travel = shown('travel')
      expect(travel === undefined ? undefined : trustOf(travel, today).red).toBe(true)
    }
  })

  it('names no place that is sensitive and no childminder who has not agreed', () => {
    const { published, shown, life } = on(days[0] ?? '')
    expect(shown('refuge-play')?.places).toEqual([
      { placeId: 'place-1', addressLines: [], town: 'Widnes', withheld: 'sensitive' },
    ])
    const key = `setting-${unagreedChildminder.key}`
    const name = life(key).entry.content.title.replace(', childminder', '')
    expect(JSON.stringify(published)).not.toContain(name)
    expect(shown(key)?.title).toMatch(/^Childminder in (Widnes|Runcorn)$/)
    const agreed = published.filter(({ setting }) => setting?.providerType === 'childminder' && setting.ofstedUrn)
    expect(agreed.map(({ title }) => title)).toEqual(['Leticia Underhay, childminder'])
  })

  it('has settings with all ten answers, an online-only entry, one outside the area, and the advice service', () => {
    const { published } = on(days[0] ?? '')
    const whole = published.filter(({ profile }) => profileFields.every((field) => profile?.[field]))
    expect(whole.length).toBeGreaterThanOrEqual(4)
    expect(published.some(({ anywhere }) => anywhere.length === 1 && anywhere[0] === 'online')).toBe(true)
    expect(published.some(({ outsideArea }) => outsideArea)).toBe(true)
    expect(published.filter(({ impartialAdvice }) => impartialAdvice).map(({ title }) => title)).toEqual([
      'Brindleford SENDIASS',
    ])
  })

  it('has a guide for a child who does not talk: what to do today, with a nursery and without one', () => {
    const { shown } = on(days[0] ?? '')
    const guide = shown('guide-talking')
    const words = JSON.stringify(guide)
    expect(words).toMatch(/health visitor.*hearing check.*\(SENCO\)/)
    expect(guide?.sections.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        'What to do today',
        'If your child goes to a nursery or childminder',
        'If your child does not go to a nursery',
      ]),
    )
  })

  it('answers "2 year old not talking WA8" with the guide, then three services that families can ask for themselves', () => {
    const { published, today } = on(days[0] ?? '')
    const index = openIndex(buildSnapshot(published))
    const typed = readTyped('2 year old not talking WA8')
    const from = { lat: 53.3719, lng: -2.7407 }
    const { guides, services } = firstAnswers(index, { today, text: typed.text, age: typed.age, from })
    expect(guides.map(({ doc }) => cardAt(index, doc).title)[0]).toBe("My child isn't talking yet")
    const cards = services.map(({ doc }) => cardAt(index, doc))
    expect(cards).toHaveLength(3)
    for (const { ways, telephone, checkedOn } of cards) {
      expect(ways.some((way) => way !== 'professional')).toBe(true)
      expect(telephone).toMatch(/^01632 960\d{3}$/)
      expect(checkedOn).toBeDefined()
    }
    const metres = services.map((hit) => hit.metres ?? Number.POSITIVE_INFINITY)
    expect(metres).toEqual([...metres].sort((one, other) => one - other))
    expect(cards.filter(({ waiting }) => waiting !== undefined)).toHaveLength(3)
  })

  it('covers most lines of the law and of the toolkit, leaves some to the main local offer, and a few red', () => {
    for (const now of days) {
      const { lines } = on(now)
      const count = (state: string) => lines.filter((line) => line.state === state).length
      expect(count('missing')).toBeGreaterThanOrEqual(2)
      expect(count('missing')).toBeLessThanOrEqual(4)
      expect(count('elsewhere-stale')).toBe(1)
      expect(lines.flatMap(({ parts }) => parts).filter(({ state }) => state === 'elsewhere').length).toBeGreaterThan(4)
      expect(count('here')).toBeGreaterThan(15)
    }
  })

  it('reads at about nine years and gives editors nothing to mend, except in the draft', () => {
    const { lives } = on(days[0] ?? '')
    const advice = lives
      .filter(({ written }) => written.story !== 'draft')
      .flatMap(({ written, entry }) =>
        adviceFor(entry.content, { readingAge: 10, longestSentence: 25, longestSummary: 60 }).map(
          ({ field, message, passage }) => [written.key, field, message, passage],
        ),
      )
    expect(advice).toEqual([])
    expect(adviceFor(lives.find(({ written }) => written.story === 'draft')?.entry.content ?? never())).not.toEqual([])
  })

  it('gives numbers that nobody has, and addresses that reach nobody', () => {
    const words = on(days[0] ?? '').lives.flatMap(({ entry }) => [
      ...proseOf(entry.content).map(({ text }) => text),
      ...entry.content.contacts.flatMap(({ telephone = '' }) => telephone),
    ])
    for (const [number] of words.join('\n').matchAll(/\b0\d[\d ]{8,}\d/g)) expect(number).toMatch(/^01632 960\d{3}/)
    for (const { entry } of on(days[0] ?? '').lives)
      for (const { email = 'x.example' } of entry.content.contacts) expect(email).toMatch(/\.example$/)
  })
})

const never = (): never => {
  throw new Error('no draft')
}
