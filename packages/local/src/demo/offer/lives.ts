// The life of each entry so far, moved by the same rules as anybody's: written, reviewed, published, checked, and for a
// few what happened since. What is kept of it is left to load-offer.ts.
import type { Entry } from '@senco/domain/offer/model'
import { archive, handInForReview, type Moved, publish, saveDraft } from '@senco/domain/offer/moves'
import { entryIdOfSetting } from '@senco/domain/offer/setting-entry'
import type { Instant } from '@senco/domain/time'
import { personIdOf } from '../accounts.ts'
import { idOf } from '../act.ts'
import type { Calendar } from '../dates.ts'
import { contentOf } from './content-of.ts'
import { everyEntry } from './everything.ts'
import { providerOf } from './providers.ts'
import type { Written } from './written.ts'

export const entryIdOf = (key: string): string => idOf('entry', `entry ${key}`)

/** One entry a setting: its id is that of the setting. */
const idOfLife = ({ key, setting }: Written, settingIdOf: (key: string) => string): string =>
  setting === undefined ? entryIdOf(key) : entryIdOfSetting(settingIdOf(setting.key))

export interface Step {
  readonly at: Instant
  /** A demo account. */
  readonly by: string
  readonly sentence: string
  /** As it was then. */
  readonly entry: Entry
}

export interface Life {
  readonly written: Written
  /** As it is now. */
  readonly entry: Entry
  readonly steps: readonly Step[]
}

const ownerOf = ({ owner, by }: Written): string => owner ?? providerOf(by)?.owner ?? 'area-senco'

/** Who publishes: somebody of the council who did not write it. */
const reviewer = 'team-manager'

const begun = (written: Written, calendar: Calendar, at: Instant, settingIdOf: (key: string) => string): Entry => {
  const provider = providerOf(written.by)
  return {
    entryId: idOfLife(written, settingIdOf),
    status: 'draft',
    content: contentOf(written, calendar, settingIdOf),
    ...(written.unowned === true ? {} : { ownerId: personIdOf(ownerOf(written)) }),
    ...(written.unowned === true || provider === undefined ? {} : { ownerOrganisation: provider.name }),
    source: { kind: 'manual' },
    covers: [...(written.covers ?? [])],
    ...(written.by === 'iass' ? { impartialAdvice: true } : {}),
    version: 1,
    updatedAt: at,
  }
}

const lifeOf = (written: Written, calendar: Calendar, settingIdOf: (key: string) => string): Life => {
  const owner = ownerOf(written)
  const checkedOn = calendar.day(-(written.checkedDaysAgo ?? 3))
  const [began, handedIn, published] = (['09:10', '09:40', '11:40'] as const).map((clock) =>
    calendar.past(checkedOn, clock),
  ) as [Instant, Instant, Instant]
  let entry = begun(written, calendar, began, settingIdOf)
  const steps: Step[] = [{ at: began, by: owner, sentence: 'Began the entry', entry }]
  const move = (moved: Moved, by: string) => {
    entry = moved.entry
    steps.push({ at: entry.updatedAt, by, sentence: moved.sentence, entry })
  }
  if (written.story === 'draft') return { written, entry, steps }
  move(handInForReview(entry, handedIn), owner)
  if (written.story === 'first-review') return { written, entry, steps }
  const role = providerOf(written.by)?.role ?? 'Manager of the setting'
  move(publish(entry, { personId: personIdOf(owner), role, now: published }), reviewer)
  if (written.story === 'newer-words') {
    const newer = {
      ...entry.content,
      waitingTime: { words: 'About 16 weeks', asOf: calendar.day(-3) },
      howDecided: `${entry.content.howDecided} You get a letter that says why.`,
    }
    move(saveDraft(entry, newer, calendar.past(calendar.day(-2), '15:20')), owner)
    move(handInForReview(entry, calendar.past(calendar.day(-2), '15:40')), owner)
  }
  if (written.story === 'archived')
    move(archive(entry, 'The hall is closed.', calendar.past(calendar.day(-2), '15:20')), reviewer)
  return { written, entry, steps }
}

export const livesOn = (calendar: Calendar, settingIdOf: (key: string) => string): readonly Life[] =>
  everyEntry.map((written) => lifeOf(written, calendar, settingIdOf))
