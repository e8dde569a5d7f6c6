import { describe, expect, it } from 'vitest'
import { attest, confidenceGain, evaluate, impactAskedOn, isEvidence, reviewImpact } from './evaluation.ts'

const of = { runId: 'run_0000000000000001', personId: 'per_0000000000000001', endsAt: '2026-09-10T12:00:00.000Z' }
const said = { useful: 4, confidenceBefore: 2, confidenceAfter: 4, intent: ' Change the plan with parents ' }

describe('Three questions at the end', () => {
  it('are kept with what confidence was before and after', () => {
    const kept = evaluate(said, of, '2026-09-10T12:05:00.000Z')
    expect(kept).toMatchObject({ intent: 'Change the plan with parents', useful: 4 })
    expect(confidenceGain(kept)).toBe(2)
  })

  it('are asked after the last session, and answered once', () => {
    expect(() => evaluate(said, of, '2026-09-10T11:00:00.000Z')).toThrow('not over yet')
    const before = evaluate(said, of, '2026-09-10T12:05:00.000Z')
    expect(() => evaluate(said, { ...of, before }, '2026-09-11T12:05:00.000Z')).toThrow('already')
  })

  it('say nothing that could identify a child', () => {
    const born = { ...said, intent: 'Ask about the child born 03/05/2023' }
    expect(() => evaluate(born, of, '2026-09-11T12:05:00.000Z')).toThrow()
    expect(() => evaluate({ ...said, intent: ' ' }, of, '2026-09-11T12:05:00.000Z')).toThrow()
  })
})

describe('What changed', () => {
  it('is asked eight weeks after the last session, and can be said from six weeks on', () => {
    expect(impactAskedOn('2026-09-10')).toBe('2026-11-05')
    expect(() => reviewImpact({ changed: 'More' }, of, '2026-10-21T09:00:00.000Z')).toThrow('22 October 2026')
    expect(reviewImpact({ changed: ' More talk ' }, of, '2026-10-22T09:00:00.000Z')).toMatchObject({
      changed: 'More talk',
      version: 1,
    })
  })

  it('can be written over until an Area SENCO has seen it', () => {
    const before = reviewImpact({ changed: 'More' }, of, '2026-11-05T09:00:00.000Z')
    const again = reviewImpact({ changed: 'Much', evidence: 'Notes' }, { ...of, before }, '2026-11-06T09:00:00.000Z')
    expect(again.version).toBe(2)
    const seen = attest(again, 'verified', 'Ann Lee', '2026-11-07T09:00:00.000Z')
    expect(attest(seen, 'verified', 'Bo Lee', '2026-11-08T09:00:00.000Z')).toBe(seen)
    expect(() => reviewImpact({ changed: 'X' }, { ...of, before: seen }, '2026-11-09T09:00:00.000Z')).toThrow('seen')
  })

  it('is evidence when somebody says how one can tell, or the manager agrees', () => {
    const only = reviewImpact({ changed: 'More' }, of, '2026-11-05T09:00:00.000Z')
    expect(isEvidence(only)).toBe(false)
    expect(isEvidence({ ...only, evidence: 'Notes of three weeks' })).toBe(true)
    expect(isEvidence(attest(only, 'confirmed', 'M', '2026-11-05T10:00:00.000Z'))).toBe(true)
  })

  it('counts children and never names one', () => {
    const on = '2026-11-05T09:00:00.000Z'
    expect(() => reviewImpact({ changed: 'More', children: -1 }, of, on)).toThrow()
    expect(() => reviewImpact({ changed: 'UPN H801200001001' }, of, on)).toThrow()
  })
})
