import { describe, expect, it } from 'vitest'
import { addedSentence, changeAction, type NewAction, newAction } from './new-action.ts'
import { anAction } from './test-actions.ts'

const now = '2026-11-22T13:30:00.000Z'
const making = { actionId: 'act_0001', by: 'Rosa Patel', now }
const plan: NewAction = {
  context: { kind: 'cluster', id: 'clu_0001' },
  source: { kind: 'meeting', id: 'mtg_0001' },
  title: ' Share the settling-in form ',
  detail: ' ',
  owner: { kind: 'setting', id: 'stg_0001', name: 'Little Oaks' },
  dueOn: '2026-12-11',
}
const refused = (make: () => unknown) => {
  try {
    make()
  } catch (error) {
    return (error as { problems: { field: string; message: string }[] }).problems
  }
  return undefined
}
const problems = (facts: Partial<NewAction>) => refused(() => newAction({ ...plan, ...facts }, making))

describe('Adding an action', () => {
  it('makes one that is open, with its owner and the day by which it is to be done (V7, M8)', () => {
    expect(newAction(plan, making)).toEqual(anAction())
  })

  it('says in its history for whom it is and by when', () => {
    expect(addedSentence(anAction())).toBe('Added for Little Oaks, to do by 11 December 2026')
    expect(addedSentence(anAction({ owner: { kind: 'cluster', id: 'clu_0001', name: 'Heron' } }))).toBe(
      'Added for every setting of Heron, to do by 11 December 2026',
    )
  })

  it('asks for a title and a day that is still to come, but not years away', () => {
    expect(problems({ title: '  ' })).toEqual([{ field: 'title', message: 'Enter what there is to do.' }])
    expect(problems({ dueOn: '2026-11-21' })?.[0]).toMatchObject({ field: 'dueOn' })
    expect(problems({ dueOn: '2030-01-01' })?.[0]).toMatchObject({ field: 'dueOn' })
    expect(problems({ dueOn: '2026-11-22' })).toBeUndefined()
  })

  it('gives the settings of a cluster one action only about that cluster, and a setting only what is its own', () => {
    const setting = { kind: 'setting', id: 'stg_0001' } as const
    const whole = { kind: 'cluster', id: 'clu_0001', name: 'Heron' } as const
    expect(problems({ owner: whole })).toBeUndefined()
    expect(problems({ owner: { ...whole, id: 'clu_0002' } })?.[0]).toMatchObject({ field: 'owner' })
    expect(problems({ owner: whole, context: setting })?.[0]).toMatchObject({ field: 'owner' })
    expect(problems({ owner: { ...plan.owner, id: 'stg_0002' }, context: setting })?.[0]?.field).toBe('owner')
    expect(problems({ owner: { kind: 'person', id: 'per_0001', name: 'Rosa' }, context: setting })).toBeUndefined()
  })

  it('takes no date of birth in what is written, unless the writer says why it may stay', () => {
    const detail = 'Talk about the boy born on 14/03/2023.'
    expect(problems({ detail })).toEqual([
      { field: 'detail', message: '“14/03/2023” looks like a date of birth. Take it out, or say why it may stay.' },
    ])
    expect(problems({ measure: detail, title: detail })?.map(({ field }) => field)).toEqual(['title', 'measure'])
    const reasons = [{ passage: '14/03/2023', why: 'The day the nursery opened.' }]
    expect(newAction({ ...plan, detail, reasons }, making).reasons).toEqual(reasons)
    expect(newAction({ ...plan, reasons }, making)).not.toHaveProperty('reasons')
  })
})

describe('Changing what an action says', () => {
  const said = { title: 'Share the settling-in form', owner: plan.owner, dueOn: '2026-12-11' }

  it('says in its history what changed, and nothing when nothing did', () => {
    const changed = changeAction(anAction(), { ...said, dueOn: '2027-01-08', detail: 'Both pages.' }, now)
    expect(changed?.action).toMatchObject({ dueOn: '2027-01-08', detail: 'Both pages.', version: 2 })
    expect(changed?.sentence).toBe('Changed what there is to do, the day to 8 January 2027')
    expect(changeAction(anAction(), said, now)).toBeUndefined()
  })

  it('leaves a day that has passed as it was, but takes no new one in the past', () => {
    const late = anAction({ dueOn: '2026-11-02' })
    expect(changeAction(late, { ...said, dueOn: '2026-11-02', title: 'Share it' }, now)?.action.dueOn).toBe(
      '2026-11-02',
    )
    expect(refused(() => changeAction(late, { ...said, dueOn: '2026-11-03' }, now))?.[0]?.field).toBe('dueOn')
  })

  it('forgets who had done it when somebody else is to do it', () => {
    const shared = anAction({
      owner: { kind: 'cluster', id: 'clu_0001', name: 'Heron' },
      doneBy: [{ settingId: 'stg_0001', at: now }],
    })
    expect(changeAction(shared, { ...said, owner: shared.owner, title: 'Send it' }, now)?.action.doneBy).toHaveLength(1)
    expect(changeAction(shared, said, now)?.action).not.toHaveProperty('doneBy')
  })

  it('is not for one that is closed', () => {
    expect(() => changeAction(anAction({ state: 'verified' }), said, now)).toThrow('Reopen it to change it.')
  })
})
