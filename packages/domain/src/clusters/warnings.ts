// Things to think about before a meeting is published (practice M1, A28). They never stop anybody.
import type { ProviderType } from '../register/model.ts'
import { londonClock } from './london-times.ts'
import type { Slot } from './model.ts'

interface Member {
  readonly providerType: ProviderType
  readonly email?: string | undefined
}
type Time = Pick<Slot, 'startsAt' | 'mode'>

/** Childminders work through the day, so a meeting without an evening or online time shuts them out. */
const childmindersLeftOut = (slots: readonly Time[], members: readonly Member[], eveningFrom: string): string[] => {
  const childminders = members.filter((member) => member.providerType === 'childminder').length
  const suits = slots.some((slot) => slot.mode === 'online' || londonClock(slot.startsAt) >= eveningFrom)
  return childminders > 0 && !suits
    ? [`${childminders} ${childminders === 1 ? 'childminder' : 'childminders'}, no evening slot and none online`]
    : []
}

const withoutMail = (members: readonly Member[]): string[] => {
  const silent = members.filter((member) => member.email === undefined).length
  return silent > 0 ? [`${silent} ${silent === 1 ? 'has' : 'have'} no e-mail: print letters`] : []
}

const nobodyThere = (members: readonly Member[]): string[] =>
  members.length === 0 ? ['No settings are in these clusters yet, so nobody will be invited'] : []

export const meetingWarnings = (slots: readonly Time[], members: readonly Member[], eveningFrom: string): string[] => [
  ...childmindersLeftOut(slots, members, eveningFrom),
  ...withoutMail(members),
  ...nobodyThere(members),
]

/** The meetings of one series, and the settings that they are for. */
export interface PlannedSeries {
  readonly name: string
  readonly slots: readonly Time[]
  readonly members: readonly (Member & { readonly settingId: string })[]
}

/** Of a term or a year: each series by its clusters' name, and the settings without e-mail once, however often invited. */
export const yearWarnings = (series: readonly PlannedSeries[], eveningFrom: string): string[] => {
  const members = new Map(series.flatMap((one) => one.members.map((member) => [member.settingId, member] as const)))
  return [
    ...series.flatMap((one) =>
      [...childmindersLeftOut(one.slots, one.members, eveningFrom), ...nobodyThere(one.members)].map(
        (warning) => `${one.name}: ${warning}`,
      ),
    ),
    ...withoutMail([...members.values()]),
  ]
}
