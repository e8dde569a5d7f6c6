import { describe, expect, it } from 'vitest'
import { gradeOf, syllablesOf } from './grade.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

/** Counted by ear. */
const byEar =
  'a1 the1 child1 children2 nursery3 speech1 therapy3 therapist3 language2 family3 families3 parents2 service2 needed2 wanted2 asked1 helped1 places2 changes2 makes1 little2 people2 development4 appointment3 assessment3 education4 special2 additional4 information4 advice2 impartial3 disability5 area3 referral3 professional4 setting2 eligible4 decision3 health1 visitor3 teacher2 sensory3 hearing2 occupational5 paediatrician5 portage2 complaint2 waiting2 weeks1 before2 together3 home1 transport2 quiet2 diet2 museum3 create2 playing2 toileting3 behaviour3 communication5 community4 centre2 hours1 mobile2 example3 possible3 safely2 everyone3 carer2 guides1 autism3 autistic3 medical3 equipment3 wheelchair2 accessible4 interpreter4 telephone3 agreed2 involved2 closed1 published2 phones1 exercises4 boxes2 washes2 usually4 individual5 various3 experience4 patients2 anxiety4 video3 question2 enough2 though1'

describe('how hard a text is', () => {
  it('counts the syllables of a hundred words of the trade as the ear does, but for one in fifty', () => {
    const pairs = byEar.split(' ').map((each) => [each.slice(0, -1), Number(each.slice(-1))] as const)
    const wrong = pairs.filter(([word, count]) => syllablesOf(word) !== count)
    expect(pairs.length).toBeGreaterThan(95)
    expect(wrong.length / pairs.length, wrong.join(' ')).toBeLessThanOrEqual(0.02)
  })

  it('puts plain words at the age of nine or less, and official ones far above', () => {
    const plain =
      'Your child may talk late. You can ask us for help. Ring us and tell us what you see. We will come to your home. You do not need a letter from a doctor. It is free.'
    const official =
      'Eligibility for specialist provision is determined following a multidisciplinary assessment of individual circumstances, undertaken in accordance with established prioritisation criteria by appropriately qualified professionals.'
    expect(gradeOf(plain)?.readingAge).toBeLessThanOrEqual(9)
    expect(gradeOf(official)?.readingAge).toBeGreaterThanOrEqual(18)
  })

  it('gives the grade that the formula gives: 100 words in 10 sentences of one-syllable words', () => {
    const text = Array.from({ length: 10 }, () => 'The cat sat on the mat and then it slept.').join(' ')
    expect(gradeOf(text)).toEqual({ words: 100, sentences: 10, grade: 0.1, readingAge: 5 })
  })

  it('says nothing of a text too short to judge', () => {
    expect(gradeOf('Ring us.')).toBeUndefined()
    expect(gradeOf('')).toBeUndefined()
  })

  it('takes each line of a list for a sentence, and no abbreviation for the end of one', () => {
    expect(sentencesOf('Bring:\n* a drink\n* a hat\nSee Dr. Sample at 10 a.m. on Monday. Wait!')).toEqual([
      'Bring:',
      'a drink',
      'a hat',
      'See Dr. Sample at 10 a.m. on Monday.',
      'Wait!',
    ])
  })

  it('reads no address aloud', () => {
    expect(wordsOf('See www.example.org/a or write to us@example.org about 3 well-known things')).toEqual([
      'See',
      'or',
      'write',
      'to',
      'about',
      'well-known',
      'things',
    ])
  })
})
