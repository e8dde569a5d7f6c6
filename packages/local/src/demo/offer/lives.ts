// The life of each entry so far, moved by the same rules as anybody's: written, reviewed, published, checked, and for a
// few what happened since. What is kept of it is left to load-offer.ts.
import type { Entry, EntryVersion } from '@senco/domain/offer/model'
import { archive, type EntryMover, handInForReview, type Moved, publish, saveDraft } from '@senco/domain/offer/moves'
import type { Instant } from '@senco/domain/time'
import { demoAccounts, personIdOf } from '../accounts.ts'
import { idOf } from '../act.ts'
import type { Calendar } from '../dates.ts'
import { contentOf } from './content-of.ts'
import { everyEntry } from './everything.ts'
import { providerOf } from './providers.ts'
import type { Written } from './written.ts'

export const entryIdOf = (key: string): string => idOf('entry', `entry ${key}`)

export interface Step {
  readonly at: Instant
  /** A demo account. */
  readonly by: string
  readonly sentence: string
}

export interface Life {
  readonly written: Written
  readonly entry: Entry
  readonly versions: readonly EntryVersion[]
  readonly steps: readonly Step[]
}

const nameOf = (account: string): string => demoAccounts.find((one) => one.account === account)?.name ?? account
const ownerOf = ({ owner, by }: Written): string => owner ?? providerOf(by)?.owner ?? 'area-senco'

/** Who publishes: somebody of the council who did not write it. */
const reviewer = 'team-manager'

const begun = (written: Written, calendar: Calendar, at: Instant, settingIdOf: (key: string) => string): Entry => {
  const provider = providerOf(written.by)
  return {
    entryId: entryIdOf(written.key),
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
  const [began, published, later] = [
    calendar.past(checkedOn, '09:10'),
    calendar.past(checkedOn, '11:40'),
    calendar.past(calendar.day(-2), '15:20'),
  ]
  let entry = begun(written, calendar, began, settingIdOf)
  const versions: EntryVersion[] = []
  const steps: Step[] = [{ at: began, by: owner, sentence: 'Began the entry' }]
  const keepVersion = (at: Instant, summary: string) =>
    versions.push({
      ...{ entryId: entry.entryId, version: entry.version, content: entry.content, status: entry.status, at, summary },
      actorId: personIdOf(owner),
      actorName: nameOf(owner),
    })
  const move = (moved: Moved, at: Instant, by: string) => {
    entry = moved.entry
    steps.push({ at, by, sentence: moved.sentence })
  }
  keepVersion(began, 'Began the entry')
  if (written.story === 'draft') return { written, entry, versions, steps }
  move(handInForReview(entry, began), began, owner)
  if (written.story === 'first-review') return { written, entry, versions, steps }
  const role = providerOf(written.by)?.role ?? 'Manager of the setting'
  const mover: EntryMover = { personId: personIdOf(owner), role, now: published }
  move(publish(entry, mover), published, reviewer)
  if (written.story === 'newer-words') {
    const newer = {
      ...entry.content,
      waitingTime: { words: 'About 16 weeks', asOf: calendar.day(-3) },
      howDecided: `${entry.content.howDecided} You get a letter that says why.`,
    }
    move(saveDraft(entry, newer, later), later, owner)
    keepVersion(later, 'Changed the waiting time and how it is decided')
    move(handInForReview(entry, later), later, owner)
  }
  if (written.story === 'archived') move(archive(entry, 'The hall is closed.', later), later, reviewer)
  return { written, entry, versions, steps }
}

export const livesOn = (calendar: Calendar, settingIdOf: (key: string) => string): readonly Life[] =>
  everyEntry.map((written) => lifeOf(written, calendar, settingIdOf))
