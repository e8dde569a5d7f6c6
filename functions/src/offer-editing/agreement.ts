// A childminder's agreement to be shown acts on what the public reads at once, given or taken back: it waits for no review.
import type { Entry, EntryContent } from '@senco/domain/offer/model'
import type { Moved } from '@senco/domain/offer/moves'
import { type Instant, londonDate, type PlainDate } from '@senco/domain/time'

const agreed = (content: EntryContent, agreedOn: PlainDate | undefined): EntryContent => {
  if (content.setting === undefined) return content
  const { agreedOn: _, ...setting } = content.setting
  return { ...content, setting: agreedOn === undefined ? setting : { ...setting, agreedOn } }
}

export const agreementChange = (entry: Entry, agrees: boolean, now: Instant): Moved => {
  const agreedOn = agrees ? londonDate(now) : undefined
  const { live } = entry
  return {
    entry: {
      ...entry,
      content: agreed(entry.content, agreedOn),
      ...(live === undefined ? {} : { live: { ...live, content: agreed(live.content, agreedOn), at: now } }),
      updatedAt: now,
    },
    sentence: agrees
      ? 'The childminder agrees to be shown with name, address and map point'
      : 'The childminder no longer agrees to be shown with name, address and map point',
  }
}
