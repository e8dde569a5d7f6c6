// What the demo's council says is on its main local offer: the early years need not repeat it.
import type { Elsewhere } from '@senco/domain/offer/coverage/model'
import type { Calendar } from '../dates.ts'

interface WrittenLink {
  readonly ref: string
  readonly page: string
  readonly checkedDaysAgo: number
}

const link = (ref: string, page: string, checkedDaysAgo = 70): WrittenLink => ({ ref, page, checkedDaysAgo })

const elsewhereLinks: readonly WrittenLink[] = [
  link('act-30-2-other-education', 'other-learning'),
  link('act-30-2-other-training', 'training-after-16'),
  link('act-30-2-adulthood', 'preparing-for-adulthood'),
  link('sch2-1-d', 'special-schools'),
  link('sch2-1-e', 'colleges'),
  link('sch2-1-f', 'independent-schools'),
  link('sch2-1-g', 'pupil-referral-units'),
  // Nobody has looked at it for more than a year.
  link('sch2-adulthood', 'preparing-for-adulthood', 410),
]

const mainLocalOffer = 'https://localoffer.brindleford.example'

export const elsewhereOn = (calendar: Calendar): readonly Elsewhere[] =>
  elsewhereLinks.map(({ ref, page, checkedDaysAgo }) => ({
    ref,
    url: `${mainLocalOffer}/${page}`,
    checkedOn: calendar.day(-checkedDaysAgo),
    checkedBy: 'Team manager',
  }))
