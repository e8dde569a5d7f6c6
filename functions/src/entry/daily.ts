// What happens every morning without anybody asking. Its time is the schedule's own.
import { randomBytes } from 'node:crypto'
import { idFrom } from '@senco/domain/ids'
import type { ScheduledEvent } from 'aws-lambda'
import { askWhoHasRead, forgetThemes, tellOfLateMinutes } from '../clusters/morning-minutes.ts'
import { remindOfMeetings } from '../clusters/morning-reminders.ts'
import { planWelcomeCalls } from '../clusters/welcome-calls.ts'
import { remindOfChecks } from '../offer-editing/morning-checks.ts'
import { tellOfNewComments } from '../offer-editing/morning-comments.ts'
import { republishOffer } from '../offer-editing/publishing.ts'
import { sendMorningAlerts } from '../register/morning-alerts.ts'
import { askYearlyQuestion } from '../register/yearly-question.ts'
import { askAboutMinimum, endOffers, remindOfTraining } from '../training/morning-places.ts'
import { askAboutTraining } from '../training/morning-questions.ts'
import { environment } from './environment.ts'

const deps = environment()

export const handler = async (event: ScheduledEvent): Promise<Readonly<Record<string, number>>> => {
  const ctx = {
    actor: { personId: 'schedule', name: 'The portal', scopes: [] },
    now: new Date(event.time).toISOString(),
    newId: (kind: Parameters<typeof idFrom>[0]) => idFrom(kind, randomBytes(16)),
  }
  return {
    asked: await askYearlyQuestion(deps, { ...ctx, operation: 'askYearlyQuestion' }),
    told: await sendMorningAlerts(deps, { ...ctx, operation: 'sendMorningAlerts' }),
    calls: await planWelcomeCalls(deps, { ...ctx, operation: 'planWelcomeCalls' }),
    reminded: await remindOfMeetings(deps, { ...ctx, operation: 'remindOfMeetings' }),
    nudged: await askWhoHasRead(deps, { ...ctx, operation: 'askWhoHasRead' }),
    late: await tellOfLateMinutes(deps, { ...ctx, operation: 'tellOfLateMinutes' }),
    checks: await remindOfChecks(deps, { ...ctx, operation: 'remindOfChecks' }),
    forgotten: await forgetThemes(deps, { ...ctx, operation: 'forgetThemes' }),
    comments: await tellOfNewComments(deps, { ...ctx, operation: 'tellOfNewComments' }),
    offersEnded: await endOffers(deps, { ...ctx, operation: 'endOffers' }),
    minimum: await askAboutMinimum(deps, { ...ctx, operation: 'askAboutMinimum' }),
    places: await remindOfTraining(deps, { ...ctx, operation: 'remindOfTraining' }),
    trained: await askAboutTraining(deps, { ...ctx, operation: 'askAboutTraining' }),
    republished: await republishOffer(deps, { ...ctx, operation: 'republishOffer' }),
  }
}
