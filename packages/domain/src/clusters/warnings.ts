// Things to think about before a meeting is published (practice M1, A28). They never stop anybody.
import type { ProviderType } from '../register/model.ts'
import { londonClock } from './london-times.ts'
import type { Slot } from './model.ts'

/** Childminders work through the day, so a meeting without an evening or online time shuts them out. */
export const meetingWarnings = (
  slots: readonly Pick<Slot, 'startsAt' | 'mode'>[],
  members: readonly { readonly providerType: ProviderType; readonly email?: string | undefined }[],
  eveningFrom: string,
): string[] => {
  const childminders = members.filter((member) => member.providerType === 'childminder').length
  const suits = slots.some((slot) => slot.mode === 'online' || londonClock(slot.startsAt) >= eveningFrom)
  const silent = members.filter((member) => member.email === undefined).length
  return [
    ...(childminders > 0 && !suits
      ? [`${childminders} ${childminders === 1 ? 'childminder' : 'childminders'}, no evening or online time`]
      : []),
    ...(silent > 0 ? [`${silent} ${silent === 1 ? 'has' : 'have'} no e-mail: print letters`] : []),
    ...(members.length === 0 ? ['No settings are in these clusters yet, so nobody will be invited'] : []),
  ]
}
