// Operations that show who is represented: a cluster's page with its table of three terms, and the whole council's.
import type { representing as contract } from '@senco/contract/clusters/representing'
import { canSeeAllReplies } from '@senco/domain/access'
import { clusterIdsOf, isSpecialInterest, membershipsOf, spellsIn } from '@senco/domain/clusters/membership'
import type { MeetingRow } from '@senco/domain/clusters/model'
import {
  addedUp,
  attendanceRun,
  type ClusterFacts,
  representation,
  settingsOfTable,
} from '@senco/domain/clusters/representation'
import { termSpans } from '@senco/domain/clusters/term-spans'
import { missedPair } from '@senco/domain/clusters/welcome-call'
import { notFound } from '@senco/domain/refusal'
import type { SettingSummary } from '@senco/domain/register/model'
import { inPost, settingLabel, spellsOf } from '@senco/domain/register/summary'
import { addDays, type Instant, londonDate } from '@senco/domain/time'
import { readCalendar } from '@senco/store/calendar'
import type { Tables } from '@senco/store/client'
import { readClusters, readMembers, readTerms } from '@senco/store/clusters'
import { readMeetingRows } from '@senco/store/meetings'
import { readPerson } from '@senco/store/people'
import { readBoard } from '@senco/store/register/board'
import { readSeen } from '@senco/store/seen'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { maySeeMeeting, visibleSettings } from './seeing.ts'

const termsShown = 3
/** Three terms begin within the year; a few weeks more for an apology whose meeting was moved. */
export const daysSeen = 400

/** What clusters kept, of one cluster: two Queries side by side. */
export const readKept = async (tables: Tables, clusterId: string, now: Instant) => {
  const [seen, members] = await Promise.all([
    readSeen(tables, clusterId, addDays(londonDate(now), -daysSeen)),
    readMembers(tables, clusterId),
  ])
  return { seen, members }
}

type Kept = Awaited<ReturnType<typeof readKept>>

export const factsOf = (
  clusterId: string,
  kept: Kept,
  board: readonly SettingSummary[],
  meetings: readonly MeetingRow[],
  now: Instant,
): ClusterFacts => {
  const present = board.filter((setting) => membershipsOf(setting).includes(clusterId))
  const spells = spellsIn(
    kept.members,
    present.map(({ settingId }) => settingId),
  )
  return { clusterId, meetings, seen: kept.seen, spells, now }
}

const byLabel = (one: SettingSummary, other: SettingSummary): number =>
  settingLabel(one).localeCompare(settingLabel(other), 'en-GB')

/** Co-leads by the names that the register has; somebody who is SENCO nowhere any more has none. */
const namesOf = (ids: readonly string[], board: readonly SettingSummary[], now: Instant): string[] => {
  const spells = board.flatMap((setting) => spellsOf(setting).filter((spell) => inPost(spell, londonDate(now))))
  return ids.flatMap((id) => spells.find(({ personId }) => personId === id)?.name ?? [])
}

export const representing = ({ tables }: Deps): Handlers<typeof contract> => ({
  viewCluster: async ({ clusterId }, { actor, now }) => {
    const all = canSeeAllReplies(actor)
    const [clusters, board, visible, rows, calendar, kept, termsOfReference] = await Promise.all([
      readClusters(tables),
      readBoard(tables),
      all ? undefined : visibleSettings(tables, actor, now),
      readMeetingRows(tables),
      readCalendar(tables),
      readKept(tables, clusterId, now),
      readTerms(tables, clusterId),
    ])
    const cluster = clusters.find((each) => each.clusterId === clusterId)
    const own = visible?.filter((setting) => clusterIdsOf(setting).includes(clusterId))
    if (cluster === undefined || own?.length === 0) throw notFound()
    const terms = termSpans(calendar, londonDate(now), termsShown)
    const facts = factsOf(clusterId, kept, board, rows, now)
    const table = representation(terms, settingsOfTable(terms, board, facts).sort(byLabel), facts)
    const lead =
      all || cluster.leadAreaSencoId === undefined ? undefined : await readPerson(tables, cluster.leadAreaSencoId)
    const since = terms[0]?.startsOn ?? londonDate(now)
    return {
      asOf: now,
      cluster,
      ...(lead === undefined ? {} : { lead: lead.name }),
      coLeads: namesOf(cluster.coLeadIds ?? [], board, now),
      terms: [...terms],
      settings: table.settings
        .filter(({ setting }) => own === undefined || own.some(({ settingId }) => settingId === setting.settingId))
        .map(({ setting, cells }) => ({
          settingId: setting.settingId,
          label: settingLabel(setting),
          providerType: setting.providerType,
          member: membershipsOf(setting).includes(clusterId),
          spells: facts.spells
            .filter(({ settingId }) => settingId === setting.settingId)
            .map(({ from, until }) => ({ from, until })),
          cells: [...cells],
        })),
      totals: [...table.totals],
      meetings: rows.filter(
        (row) => row.clusterIds.includes(clusterId) && maySeeMeeting(actor, row) && londonDate(row.startsAt) >= since,
      ),
      termsOfReference,
    }
  },

  viewReach: async (_input, { now }) => {
    const [clusters, board, rows, calendar] = await Promise.all([
      readClusters(tables),
      readBoard(tables),
      readMeetingRows(tables),
      readCalendar(tables),
    ])
    const terms = termSpans(calendar, londonDate(now), termsShown)
    // A setting counts once, at home.
    const homes = clusters.filter((cluster) => !isSpecialInterest(cluster))
    const tablesOf = await Promise.all(
      homes.map(async ({ clusterId }) => {
        const facts = factsOf(clusterId, await readKept(tables, clusterId, now), board, rows, now)
        const settings = settingsOfTable(terms, board, facts)
        return { clusterId, facts, settings, table: representation(terms, settings, facts) }
      }),
    )
    const counted = tablesOf.flatMap(({ table }) => table.counted)
    const groups = <K>(keyOf: (setting: SettingSummary) => K) =>
      [...Map.groupBy(counted, ({ setting }) => keyOf(setting))].map(([key, of]) => ({
        key,
        totals: addedUp(of, terms.length),
      }))
    return {
      asOf: now,
      terms: [...terms],
      totals: addedUp(counted, terms.length),
      clusters: tablesOf.map(({ clusterId, table }) => ({ clusterId, totals: [...table.totals] })),
      byType: groups(({ providerType }) => providerType).map(({ key, totals }) => ({ providerType: key, totals })),
      byWard: groups(({ wardCode }) => wardCode).map(({ key, totals }) => ({ wardCode: key, totals })),
      toRing: tablesOf.flatMap(({ clusterId, facts, settings }) =>
        settings
          .filter((setting) => setting.inScope && setting.clusterId === clusterId && setting.status !== 'closed')
          .flatMap((setting) => {
            const pair = missedPair(attendanceRun(setting, facts))
            return pair === undefined
              ? []
              : {
                  settingId: setting.settingId,
                  label: settingLabel(setting),
                  clusterId,
                  missed: pair.map(({ on }) => on),
                }
          }),
      ),
    }
  },
})
