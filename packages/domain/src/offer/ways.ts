// What somebody may do with an entry as it is now: the buttons of its page. Each is decided again when it is pressed.

import {
  factsOfEntry,
  keepsOffer,
  mayEditEntry,
  mayPublishEntry,
  mayRecordAgreement,
  maySetEntryOwner,
} from '../access.ts'
import type { Actor } from '../roles.ts'
import type { Entry } from './model.ts'
import { isChildminder } from './published.ts'

export type EntryWay =
  | 'save'
  | 'hand-in'
  | 'send-back'
  | 'publish'
  | 'confirm'
  | 'archive'
  | 'take-out'
  | 'set-owner'
  | 'set-covers'
  | 'record-agreement'

export const waysOf = (actor: Actor, entry: Entry): readonly EntryWay[] => {
  const facts = factsOfEntry(entry)
  const [edits, publishes] = [mayEditEntry(actor, facts), mayPublishEntry(actor, facts)]
  if (entry.status === 'archived') return publishes ? ['take-out'] : []
  const may: readonly (readonly [EntryWay, boolean])[] = [
    ['save', edits],
    ['hand-in', edits && entry.status === 'draft'],
    ['send-back', entry.status === 'in_review' && publishes && keepsOffer(actor)],
    ['publish', entry.status === 'in_review' && publishes],
    ['confirm', edits && entry.live !== undefined],
    ['archive', publishes],
    ['set-owner', maySetEntryOwner(actor, facts)],
    ['set-covers', keepsOffer(actor)],
    ['record-agreement', isChildminder(entry.content.setting) && mayRecordAgreement(actor, facts)],
  ]
  return may.flatMap(([way, allowed]) => (allowed ? [way] : []))
}
