// Training that would keep a SENCO from a meeting at the time that was chosen.
import { overlap } from '@senco/domain/clusters/clashes'
import type { Slot } from '@senco/domain/clusters/model'
import { type TrainingThen, trainingWords } from '@senco/domain/training/meeting-clash'
import { paths } from '../paths.ts'
import type { Clash } from '../shared/clash.tsx'

export const trainingAt = (training: readonly TrainingThen[], slot: Slot | undefined, readerId: string): Clash[] =>
  slot === undefined
    ? []
    : training
        .filter((session) => overlap(session, slot))
        .map((session) => ({
          words: trainingWords(session, readerId),
          link: { to: paths.run.to({ runId: session.runId }), text: `Look at the place on ${session.title}` },
        }))
