// Who is to do an action, by name: somebody of the council, a setting that is open, or a cluster; and what it is about.
import type { Action, ActionOwner } from '@senco/domain/actions/model'
import { invalid, notFound } from '@senco/domain/refusal'
import { councilStaff } from '@senco/domain/roles'
import type { Instant } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { readClusters } from '@senco/store/clusters'
import { readPerson } from '@senco/store/people'
import { readSetting } from '@senco/store/register/settings'
import { readCourse } from '@senco/store/training/courses'
import { belongingOf } from './reaching.ts'

const nameOf = async (tables: Tables, { kind, id }: Omit<ActionOwner, 'name'>, now: Instant) => {
  if (kind === 'setting') {
    const record = await readSetting(tables, id)
    return record === undefined || record.setting.status === 'closed' ? undefined : belongingOf(record, now).label
  }
  if (kind === 'cluster') {
    const cluster = (await readClusters(tables)).find(
      ({ clusterId, status }) => clusterId === id && status === 'active',
    )
    return cluster?.name
  }
  const person = await readPerson(tables, id)
  const works = person?.scopes.some(({ role }) => councilStaff.some((one) => one === role))
  return person?.status === 'active' && works === true ? person.name : undefined
}

/** @throws Refusal when there is no such cluster or setting, or it is closed. */
export const requireThere = async (tables: Tables, about: Omit<ActionOwner, 'name'>, now: Instant): Promise<void> => {
  if ((await nameOf(tables, about, now)) === undefined) throw notFound()
}

/** @throws Refusal when there is nobody like that who could do it. */
export const ownerOf = async (tables: Tables, owner: Omit<ActionOwner, 'name'>, now: Instant): Promise<ActionOwner> => {
  const name = await nameOf(tables, owner, now)
  if (name === undefined)
    throw invalid([{ field: 'owner', message: 'Choose who does it: somebody of the council, a setting or a cluster.' }])
  return { ...owner, name }
}

/** The course that helps with an action, as it is called now. @throws Refusal when there is none like that. */
export const courseOf = async (tables: Tables, courseId: string | undefined): Promise<Action['course']> => {
  if (courseId === undefined) return undefined
  const course = await readCourse(tables, courseId)
  if (course === undefined) throw invalid([{ field: 'courseId', message: 'Choose a course from the list.' }])
  return { courseId, title: course.title }
}
