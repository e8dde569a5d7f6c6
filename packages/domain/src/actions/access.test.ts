import { describe, expect, it } from 'vitest'
import {
  type ActionFacts,
  type Belonging,
  canSeeAction,
  mayAddAction,
  mayChangeAction,
  mayCloseActions,
  mayDoAction,
} from '../access.ts'
import { type Actor, type Role, roles } from '../roles.ts'

const own: Belonging = {
  settingId: 'stg_own0',
  agencyId: 'agy_own0',
  agencyAccepted: true,
  clusterIds: ['clu_own0', 'clu_interest'],
}
const actorOf = (role: Role): Actor => ({
  personId: 'per_0001',
  name: 'Somebody',
  scopes: [{ role, settingIds: ['stg_own0'], agencyId: 'agy_own0' }],
})
const action = (owner: string, context: string, more: Partial<ActionFacts> = {}): ActionFacts => {
  const kindOf = (id: string) => ({ stg: 'setting', clu: 'cluster', per: 'person' })[id.slice(0, 3)]
  return {
    owner: { kind: kindOf(owner) as 'setting', id: owner, name: 'Somebody' },
    context: { kind: kindOf(context) as 'setting', id: context },
    source: { kind: 'meeting', id: 'mtg_0001' },
    ...more,
  }
}
const staff = ['area-senco', 'team-manager', 'administrator']
const ownPeople = ['setting-senco', 'setting-manager', 'childminder', 'agency-coordinator']
const those = (may: (actor: Actor) => boolean) => roles.filter((role) => may(actorOf(role)))

describe('Who reaches an action', () => {
  it('shows a setting its own, those of every setting of its clusters, and what others promised it', () => {
    for (const seen of [
      action('stg_own0', 'clu_own0'),
      action('clu_own0', 'clu_own0'),
      action('clu_interest', 'clu_interest'),
      action('per_area', 'stg_own0'),
    ])
      expect(those((actor) => canSeeAction(actor, seen, [own]))).toEqual([
        ...ownPeople,
        'school-senco',
        ...staff,
        'auditor',
      ])
  })

  it('keeps from a setting the actions of another, of another cluster, of its Area SENCO and of missed meetings', () => {
    for (const hidden of [
      action('stg_other', 'clu_own0'),
      action('clu_other', 'clu_other'),
      action('per_area', 'clu_own0'),
      action('per_area', 'stg_own0', { source: { kind: 'missed-meetings', id: 'stg_own0' } }),
    ])
      expect(those((actor) => canSeeAction(actor, hidden, [own]))).toEqual([...staff, 'auditor'])
  })

  it('shows nothing of a setting that somebody names without reaching it', () => {
    const other = { ...own, settingId: 'stg_other', agencyId: 'agy_other' }
    expect(canSeeAction(actorOf('setting-senco'), action('stg_other', 'stg_other'), [other])).toBe(false)
    expect(mayDoAction(actorOf('setting-senco'), action('clu_own0', 'clu_own0'), [other])).toBe(false)
  })

  it('lets the people of a setting say that theirs and the cluster’s are done; schools and auditors only read', () => {
    for (const asked of [action('stg_own0', 'clu_own0'), action('clu_own0', 'clu_own0')])
      expect(those((actor) => mayDoAction(actor, asked, [own]))).toEqual([...ownPeople, ...staff])
    expect(those((actor) => mayDoAction(actor, action('per_area', 'stg_own0'), [own]))).toEqual(staff)
  })

  it('leaves checking, cancelling and reopening to council staff', () => {
    expect(those(mayCloseActions)).toEqual(staff)
  })

  it('lets a setting change what it set itself, and nothing that was agreed with others', () => {
    const self = action('stg_own0', 'stg_own0', { addedBy: 'setting' })
    expect(those((actor) => mayChangeAction(actor, self, [own]))).toEqual([...ownPeople, ...staff])
    expect(those((actor) => mayChangeAction(actor, { ...self, addedBy: 'council' }, [own]))).toEqual(staff)
  })

  it('lets a setting add actions for itself alone', () => {
    expect(those((actor) => mayAddAction(actor, action('stg_own0', 'stg_own0'), [own]))).toEqual([
      ...ownPeople,
      ...staff,
    ])
    for (const others of [
      action('stg_other', 'stg_other'),
      action('stg_own0', 'clu_own0'),
      action('clu_own0', 'clu_own0'),
      action('per_area', 'stg_own0'),
    ])
      expect(those((actor) => mayAddAction(actor, others, [own]))).toEqual(staff)
  })
})
