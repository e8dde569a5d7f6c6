import { Stale, Unavailable } from '@senco/store/outcomes'
import { expect, it } from 'vitest'
import { decideAgain } from './run.ts'

/** A decision that so many others overtake. */
const overtaken = (by: number) => {
  const tried = { times: 0 }
  const run = async () => {
    tried.times += 1
    if (tried.times <= by) throw new Stale([0])
    return tried.times
  }
  return { tried, run }
}

it('A decision that others overtook is made again, on what is there then', async () => {
  expect(await decideAgain(overtaken(5).run)).toBe(6)
})

it('Whoever is overtaken for too long is told to try again later, and not left without an answer', async () => {
  const { tried, run } = overtaken(Number.POSITIVE_INFINITY)
  await expect(decideAgain(run, 30)).rejects.toBeInstanceOf(Unavailable)
  expect(tried.times).toBeGreaterThan(1)
})

it('Any other failure is not tried again', async () => {
  let tried = 0
  const failing = async () => {
    tried += 1
    throw new Error('broken')
  }
  await expect(decideAgain(failing)).rejects.toThrow('broken')
  expect(tried).toBe(1)
})
