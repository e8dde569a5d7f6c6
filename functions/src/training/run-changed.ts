// What follows from changed dates: each person's diary takes the new times, and those with a place are told, with a file
// that moves the entry in their calendar. A transaction a person; a second delivery finds it done.
import { type Letter, type Sender, signed } from '@senco/domain/clusters/letters'
import { placeFile } from '@senco/domain/training/calendar-entry'
import { clashIn, entryFor } from '@senco/domain/training/diary'
import { sessionLine } from '@senco/domain/training/letters'
import type { DiaryEntry, Place, Run } from '@senco/domain/training/model'
import { holdsPlace, isActive, takesTime } from '@senco/domain/training/standing'
import { diaryOf, nothingRead, placeOf, withDiaryEntry } from '@senco/domain/training/state'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { Replayed } from '@senco/store/outcomes'
import { readRunPage } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { decideAgain } from '../serve/run.ts'

interface Moved {
  readonly run: Run
  readonly place: Place
  /** Another run on which the person has a place at one of the new times. */
  readonly clash: DiaryEntry | undefined
}

const changedLetter = ({ run, place, clash }: Moved, baseUrl: string, sender: Sender): Letter => ({
  subject: `Changed: ${run.title}`,
  text: [
    `The dates or places of ${run.title} have changed. They are now:`,
    '',
    ...run.sessions.map((session) => `* ${sessionLine(session)}`),
    '',
    ...(clash === undefined ? [] : [`You have a place on ${clash.title} at that time too. Give one of them up.`, '']),
    place.status === 'booked'
      ? 'The file with this e-mail changes it in your calendar. If you cannot come now, give your place up:'
      : 'Where you stand is on this page:',
    `${baseUrl}/portal/training/runs/${run.runId}`,
    ...signed(sender),
  ].join('\n'),
})

const mailFor = (deps: Deps, ctx: CommitContext, moved: Moved, to: string | undefined): Mail[] => {
  const { run, place } = moved
  return to === undefined || !holdsPlace(place)
    ? []
    : [
        {
          messageId: `msg_run-changed-${run.runId}-${place.personId}-${run.version}`,
          to,
          kind: 'training-changed',
          ...changedLetter(moved, deps.baseUrl, deps.authority),
          ...(place.status === 'booked' ? { attachments: [placeFile('REQUEST', run, place, to, deps, ctx.now)] } : {}),
        },
      ]
}

/** Nothing for somebody whose place ended meanwhile: the diary tells, which every end of a place writes. */
const moveOne = async (deps: Deps, ctx: CommitContext, run: Run, { settingId, personId }: Place): Promise<void> => {
  const { runId } = run
  const { state, around } = await readState(
    deps.tables,
    nothingRead,
    [
      { kind: 'diary', personId },
      { kind: 'place', runId, personId },
    ],
    { settingIds: [settingId] },
  )
  const place = placeOf(state, runId, personId)
  if (place === undefined || !isActive(place)) return
  const fresh = entryFor(run, settingId, takesTime(place), place.makesUp?.parts)
  const clash = fresh.holds ? clashIn(diaryOf(state, personId), fresh) : undefined
  const entry = clash === undefined ? fresh : { ...fresh, movedOnto: clash.runId }
  await commit(deps.tables, ctx, {
    writes: stateWrites(deps.tables, state, withDiaryEntry(state, personId, entry), ctx.now),
    mail: mailFor(deps, ctx, { run, place, clash }, place.email ?? around.settings.get(settingId)?.setting.email),
    answer: null,
  })
}

export const runChanged = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.tellRunChanged',
    on: ['run-changed'],
    handle: async ({ data }, ctx) => {
      const page = await readRunPage(deps.tables, String(data['runId']))
      if (page === undefined || page.run.status !== 'open') return
      for (const place of page.places.filter(isActive))
        await decideAgain(() => moveOne(deps, step(ctx, place.personId), page.run, place)).catch((error: unknown) => {
          if (!(error instanceof Replayed)) throw error
        })
    },
  },
]
