// Operations of those who look at entries: the list, one entry, an earlier version, who may own one.
import type { offerEditing } from '@senco/contract/offer-editing'
import type { LinkStatus } from '@senco/contract/offer-editing/page'
import { canSeeEntry, isOwnEntry, mayEditEntry } from '@senco/domain/access'
import { differencesOf } from '@senco/domain/offer/differences'
import { linksIn } from '@senco/domain/offer/links/links-in'
import type { Entry } from '@senco/domain/offer/model'
import { adviceFor, proseOf } from '@senco/domain/offer/readability/advice'
import { gradeOf } from '@senco/domain/offer/readability/grade'
import { entryStateOf, hasNewerWords, stateOf, trustOf } from '@senco/domain/offer/states'
import { waysOf } from '@senco/domain/offer/ways'
import { notFound } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { hasRole, roleNames } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { readEntryHistory, readEntryVersion, readEntryVersions } from '@senco/store/entries'
import { brokenLinksByEntry, readLinkChecks } from '@senco/store/link-checks'
import { readPeople, readPerson } from '@senco/store/people'
import { readSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { reachEntry, wholeOffer } from './reaching.ts'

type Wanted = 'listEntries' | 'viewEntry' | 'viewEntryVersion' | 'listEntryOwners'

const ownerRoles = ['area-senco', 'team-manager', 'administrator', 'professional', 'iass-adviser'] as const

const linksOf = async ({ tables }: Deps, entry: Entry): Promise<LinkStatus[]> => {
  const urls = linksIn(entry.content)
  const checks = new Map((await readLinkChecks(tables, urls)).map((check) => [check.url, check]))
  return urls.map((url) => {
    const check = checks.get(url)
    if (check === undefined) return { url, status: 'not-looked-at' }
    const { status, lookedOn, problem } = check
    return { url, status, lookedOn, ...(problem === undefined ? {} : { problem }) }
  })
}

/** Names of setting and owner, where they are known. */
const namesOf = async ({ tables }: Deps, { content, ownerId }: Entry, today: string) => {
  const [record, owner] = await Promise.all([
    content.setting === undefined ? undefined : readSetting(tables, content.setting.settingId),
    ownerId === undefined ? undefined : readPerson(tables, ownerId),
  ])
  return {
    ...(record === undefined ? {} : { settingLabel: settingLabel(summaryOf(record, today)) }),
    ...(owner === undefined ? {} : { ownerName: owner.name }),
  }
}

export const seeing = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => ({
  listEntries: async (_input, { actor, now }) => {
    const today = londonDate(now)
    const [{ rows, held }, people, broken] = await Promise.all([
      wholeOffer(deps.tables),
      readPeople(deps.tables),
      brokenLinksByEntry(deps.tables),
    ])
    const names = new Map(people.map(({ personId, name }) => [personId, name]))
    const entries = rows
      .filter((row) => canSeeEntry(actor, row))
      .map(({ isLive, answered: _, updatedOn, ...row }) => {
        const neverHidden = held.has(row.entryId) || row.impartialAdvice
        const ownerName = names.get(row.ownerId ?? '')
        return {
          ...row,
          covers: [...row.covers],
          state: stateOf({ ...row, isLive }, held.has(row.entryId), today),
          neverHidden,
          ...(ownerName === undefined ? {} : { ownerName }),
          brokenLinks: broken.get(row.entryId) ?? 0,
          updatedOn,
          mayEdit: row.status !== 'archived' && mayEditEntry(actor, row),
          mine: isOwnEntry(actor, row),
        }
      })
    return { asOf: now, entries }
  },

  viewEntry: async ({ entryId }, ctx) => {
    const entry = await reachEntry(deps.tables, ctx, entryId)
    const today = londonDate(ctx.now)
    const [{ held }, history, versions, links, names] = await Promise.all([
      wholeOffer(deps.tables),
      readEntryHistory(deps.tables, entryId),
      readEntryVersions(deps.tables, entryId),
      linksOf(deps, entry),
      namesOf(deps, entry, today),
    ])
    const neverHidden = held.has(entryId) || entry.impartialAdvice === true
    const { live, checked, checkDueOn, content } = entry
    const grade = gradeOf(
      proseOf(content)
        .map(({ text }) => text)
        .join('\n'),
    )
    return {
      asOf: ctx.now,
      entry,
      state: entryStateOf(entry, held.has(entryId), today),
      newerWords: hasNewerWords(entry),
      neverHidden,
      ...(live === undefined
        ? {}
        : { trustWords: trustOf({ checkedOn: checked?.on, checkDueOn, neverHidden: true }, today).words }),
      ...names,
      differences: [...differencesOf(live?.content, content)],
      advice: [...adviceFor(content)],
      ...(grade === undefined ? {} : { readingAge: grade.readingAge }),
      links,
      history,
      versions,
      ways: [...waysOf(ctx.actor, entry)],
    }
  },

  viewEntryVersion: async ({ entryId, version }, ctx) => {
    const entry = await reachEntry(deps.tables, ctx, entryId)
    const earlier = await readEntryVersion(deps.tables, entryId, Number(version))
    if (earlier === undefined) throw notFound()
    return { asOf: ctx.now, version: earlier, differences: [...differencesOf(earlier.content, entry.content)] }
  },

  listEntryOwners: async () => {
    const [people, { rows }] = await Promise.all([readPeople(deps.tables), wholeOffer(deps.tables)])
    const active = people.filter(({ status, scopes }) => status === 'active' && scopes.length > 0)
    const owners = active.filter((person) => hasRole({ ...person }, ownerRoles))
    const organisations = [
      ...active.flatMap(({ scopes }) => scopes.flatMap(({ organisation }) => organisation ?? [])),
      ...rows.flatMap(({ ownerOrganisation }) => ownerOrganisation ?? []),
    ]
    return {
      people: owners.map(({ personId, name, scopes }) => ({
        personId,
        name,
        role: scopes.map(({ role }) => roleNames[role]).join(', '),
      })),
      organisations: [...new Set(organisations)].sort(),
    }
  },
})
