// The networks that a setting's people can join for the school year: the dates of each, and who is a member already.
import type { training } from '@senco/contract/training'
import { mayActOnPlace, mayAskFor } from '@senco/domain/access'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { nothingRead, settingOf } from '@senco/domain/training/state'
import { readCourses } from '@senco/store/training/courses'
import { readMemberships } from '@senco/store/training/memberships'
import { readRunRows } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

/** Three round trips, however many networks: they are few, and members of one are read in one Query. */
export const networkPages = (deps: Deps): Pick<Handlers<typeof training>, 'listNetworks'> => ({
  listNetworks: async ({ settingId }, { actor, now }) => {
    const { tables } = deps
    const startsIn = academicYearOf(londonDate(now))
    const wanted = [{ kind: 'setting' as const, settingId }]
    const [{ state, around }, courses, rows] = await Promise.all([
      readState(tables, nothingRead, wanted, { settingIds: [settingId] }),
      readCourses(tables),
      readRunRows(tables, now),
    ])
    const setting = around.settings.get(settingId)?.setting
    if (setting === undefined || !mayAskFor(actor, setting)) throw notFound()
    const networks = courses.filter(({ level, status }) => level === 'network' && status === 'active')
    const members = (
      await Promise.all(networks.map(({ courseId }) => readMemberships(tables, courseId, startsIn)))
    ).map((all) => all.filter((one) => one.settingId === settingId && mayActOnPlace(actor, one, setting)))
    const personIds = [...new Set(members.flat().map(({ personId }) => personId))]
    const { people } = (await readState(tables, nothingRead, [], { personIds })).around
    const { team } = settingOf(state, settingId)
    const nameOf = (personId: string) => people.get(personId)?.name ?? team[personId]?.name ?? ''
    return {
      asOf: now,
      startsIn,
      networks: networks.map(({ courseId, title, aims, hours, pricePence }, at) => ({
        ...{ courseId, title, aims, hours, pricePence },
        dates: rows.filter(
          (row) =>
            row.courseId === courseId &&
            row.status === 'open' &&
            row.startsAt > now &&
            academicYearOf(londonDate(row.startsAt)) === startsIn,
        ),
        members: (members[at] ?? []).map(({ personId, joinedAt }) => ({ personId, name: nameOf(personId), joinedAt })),
      })),
    }
  },
})
