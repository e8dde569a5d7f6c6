// A cluster whose meetings took place over several terms, through the portal's own operations and its clock.
import { commit } from '@senco/store/commit'
import { settingWrites } from '@senco/store/register/settings'
import { contextOf, newId } from './meetings.ts'
import { type Portal, type SignedIn, startPortal } from './portal.ts'
import { aRecord } from './register-builders.ts'

const begins = '2032-09-01T09:00:00.000Z'

export interface Held {
  readonly meetingId: string
  readonly slotId: string
  readonly at: string
}

type Facts = Parameters<typeof aRecord>[0]
type Senco = Parameters<typeof aRecord>[1]

export interface Year {
  readonly portal: Portal
  /** The Area SENCO who leads the clusters, signed in at the portal's present time. */
  staff(): Promise<SignedIn>
  readonly leadId: string
  addCluster(name: string, kind?: 'special-interest'): Promise<string>
  addSetting(facts: Facts, ...sencos: Senco[]): Promise<string>
  /** Plans and opens a meeting of an afternoon, two weeks before. */
  openMeeting(day: string, clusterIds: readonly string[], capacity?: number): Promise<Held>
  /** On its day: who came. Without a place it is a walk-in. */
  attend(held: Held, day: string, settingIds: readonly string[]): Promise<void>
  morning(day: string): Promise<void>
}

export const startYear = async (): Promise<Year> => {
  const portal = await startPortal({ now: begins })
  const { personId: leadId } = await portal.as('area-senco')
  const staff = () => portal.signIn(leadId)
  const sent = async (method: 'POST' | 'PUT', path: string, body: object = {}) => {
    const answer = await (await staff()).send(method, path, body)
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }
  return {
    portal,
    staff,
    leadId,
    addCluster: async (name, kind) => {
      const given = { name, wardCodes: [], leadAreaSencoId: leadId, ...(kind === undefined ? {} : { kind }) }
      return String((await sent('POST', '/api/clusters', given)).cluster.clusterId)
    },
    addSetting: async (facts, ...sencos) => {
      const record = aRecord({ settingId: newId('setting'), ...facts }, ...sencos)
      await commit(portal.tables, contextOf('addSetting', begins), {
        writes: settingWrites(portal.tables, undefined, record, begins),
        answer: null,
      })
      return record.setting.settingId
    },
    openMeeting: async (day, clusterIds, capacity = 20) => {
      portal.clock.set(new Date(Date.parse(`${day}T09:00:00.000Z`) - 14 * 86_400_000).toISOString())
      const slot = {
        startsAt: `${day}T13:00:00.000Z`,
        endsAt: `${day}T14:30:00.000Z`,
        mode: 'in-person',
        venue: 'Town Hall',
        capacity,
      }
      const { meetingId } = await sent('POST', '/api/clusters/meetings', {
        clusterIds,
        title: `Meeting of ${day}`,
        slots: [slot],
      })
      const at = `/api/clusters/meetings/${meetingId}`
      await sent('POST', `${at}/publish`)
      const { meeting } = (await (await staff()).get(at)).body
      return { meetingId, at, slotId: String(meeting.slots[0].slotId) }
    },
    attend: async ({ at, slotId }, day, settingIds) => {
      portal.clock.set(`${day}T13:20:00.000Z`)
      for (const settingId of settingIds)
        await sent('PUT', `${at}/attendance/${settingId}`, { slotId, mark: 'present', walkIn: true })
    },
    morning: async (day) => {
      portal.clock.set(`${day}T06:00:00.000Z`)
      await portal.runDaily()
      await portal.drained()
    },
  }
}
