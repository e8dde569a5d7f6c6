// The report on training: every run that ended in the period is read, one Query each, and its people become lines.
import type { training } from '@senco/contract/training'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { invalid } from '@senco/domain/refusal'
import { londonDate, type PlainDate } from '@senco/domain/time'
import { cameToSome } from '@senco/domain/training/attendance'
import { missingParts } from '@senco/domain/training/certificates'
import { impactAskedOn, isEvidence } from '@senco/domain/training/evaluation'
import type { Attendance, Place } from '@senco/domain/training/model'
import { inductionTimely } from '@senco/domain/training/pathway'
import { reportOf, type Taken } from '@senco/domain/training/reports'
import { shownParts, shownShare } from '@senco/domain/training/small-numbers'
import { readCalendar } from '@senco/store/calendar'
import { readBoard } from '@senco/store/register/board'
import { readGeography } from '@senco/store/register/geography'
import { readAnswersOfRun } from '@senco/store/training/learners'
import { readPathways } from '@senco/store/training/pathways'
import { readRunPage, readRunRows, type StoredRunPage } from '@senco/store/training/runs'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { cameTo, endOfRun } from './learned.ts'

const cameWords = (
  page: StoredRunPage,
  place: Place | undefined,
  attendance: Attendance | undefined,
): Taken['came'] => {
  const missing = missingParts(cameTo(page.run, attendance))
  if (attendance !== undefined && missing.length === 0) return 'all'
  if (attendance !== undefined && cameToSome(page.run, attendance)) return 'some'
  return place?.status === 'booked' ? 'none' : 'no-place'
}

type Said = Awaited<ReturnType<typeof readAnswersOfRun>>

/** One line a person: whoever had a place or waited, and walk-ins. */
const linesOf = (page: StoredRunPage, said: Said, today: PlainDate): Taken[] => {
  const { run, places, attendance } = page
  const people = [...new Set([...places, ...attendance].map(({ personId }) => personId))]
  const endsOn = londonDate(endOfRun(run))
  return people.flatMap((personId): Taken[] => {
    const place = places.find((one) => one.personId === personId)
    const mark = attendance.find((one) => one.personId === personId)
    const settingId = (mark ?? place)?.settingId
    const evaluation = said.evaluations.find((one) => one.personId === personId)
    const impact = said.impacts.find((one) => one.personId === personId)
    if (settingId === undefined || (place?.status === 'cancelled' && mark === undefined)) return []
    const asked = impactAskedOn(endsOn) <= today
    const answered = impact === undefined ? 'asked' : isEvidence(impact) ? 'evidence' : 'answered'
    return [
      {
        runId: run.runId,
        settingId,
        topics: run.topics,
        endsOn,
        askedAt: place?.askedAt ?? endOfRun(run),
        placedAt: place?.bookedAt,
        came: cameWords(page, place, mark),
        placePence: run.pricePence,
        ...(evaluation === undefined
          ? {}
          : { confidence: { before: evaluation.confidenceBefore, after: evaluation.confidenceAfter } }),
        ...(asked || impact !== undefined ? { impact: answered } : {}),
      },
    ]
  })
}

export const report = (deps: Deps): Pick<Handlers<typeof training>, 'viewTrainingReport'> => ({
  viewTrainingReport: async (asked, { now }) => {
    const year = academicYearOf(londonDate(now))
    const { from = `${year}-09-01`, to = `${year + 1}-08-31` } = asked
    if (to < from) throw invalid([{ field: 'to', message: 'Enter a day after the first.' }])
    const { tables } = deps
    const today = londonDate(now)
    const rows = (await readRunRows(tables, now)).filter((row) => {
      const on = londonDate(row.endsAt)
      return row.endsAt <= now && row.status !== 'cancelled' && row.status !== 'draft' && from <= on && on <= to
    })
    const [board, { wards }, pathways, calendar, pages] = await Promise.all([
      readBoard(tables),
      readGeography(tables),
      readPathways(tables),
      readCalendar(tables),
      Promise.all(
        rows.map(async ({ runId }) => {
          const [page, said] = await Promise.all([readRunPage(tables, runId), readAnswersOfRun(tables, runId)])
          return page === undefined ? [] : linesOf(page, said, today)
        }),
      ),
    ])
    const names = new Map(wards.map(({ wardCode, name }) => [wardCode, name]))
    const { byWard, byType, ...figures } = reportOf(board, pages.flat())
    const induction = inductionTimely(pathways, { from, to }, calendar, today)
    return {
      asOf: now,
      from,
      to,
      ...figures,
      byType: [...byType],
      byWard: byWard
        .map(({ key, share }) => ({
          ...(key === undefined ? {} : { key }),
          name: key === undefined ? 'Ward not known' : (names.get(key) ?? key),
          share,
        }))
        .sort((one, other) => one.name.localeCompare(other.name)),
      induction: {
        share: shownShare(induction.timely, induction.of),
        stillInTime: shownParts([induction.stillInTime]).total,
      },
    }
  },
})
