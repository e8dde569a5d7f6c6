// E-mails to people about their place, with the file for their calendar. One a place and version, however often asked.

import { placeFile } from '@senco/domain/training/calendar-entry'
import { fileMethod, placeLetter } from '@senco/domain/training/letters'
import { runOf, type State } from '@senco/domain/training/state'
import type { Told } from '@senco/domain/training/told'
import type { CommitContext, Mail } from '@senco/store/commit'
import type { Around } from '@senco/store/training/state'
import type { Deps } from '../deps.ts'

/** A request goes to the setting, whose manager answers; everything else to the person, or for them to the setting. */
const addressOf = ({ kind, place }: Told, around: Around): string | undefined => {
  const setting = around.settings.get(place.settingId)?.setting.email
  return kind === 'approval-asked' ? setting : (place.email ?? setting)
}

const mailOf = (deps: Deps, ctx: CommitContext, state: State, told: Told, around: Around): Mail[] => {
  const to = addressOf(told, around)
  if (to === undefined) return []
  const { kind, place } = told
  const run = runOf(state, place.runId)
  const method = fileMethod(kind, place)
  return [
    {
      messageId: `msg_${kind}-${place.runId}-${place.personId}-${place.version}`,
      to,
      kind: `training-${kind}`,
      ...placeLetter(kind, run, place, deps.baseUrl, deps.authority),
      ...(method === undefined ? {} : { attachments: [placeFile(method, run, place, to, deps, ctx.now)] }),
    },
  ]
}

export const placeMail = (deps: Deps, ctx: CommitContext, state: State, around: Around): Mail[] =>
  state.told.flatMap((told) => mailOf(deps, ctx, state, told, around))
