import { expect, test, vi } from 'vitest'
import { scheduledJobs } from './schedule.ts'

const scheduleAt = (start: string, demo: boolean) => {
  let now = Date.parse(start)
  const ran: string[] = []
  let failing = false
  const run = (name: string) => async () => {
    ran.push(name)
    if (failing) throw new Error('gone')
  }
  const jobs = scheduledJobs(
    {
      clock: { now: () => now, set: () => undefined },
      runDaily: run('morning'),
      runLinkChecker: async () => {
        await run('links')()
        return {}
      },
    },
    demo,
  )
  return {
    ran,
    look: async (at: string, fails = false) => {
      now = Date.parse(at)
      failing = fails
      for (const job of jobs) await job()
    },
  }
}

test('links are looked at once each night and the morning runs once each day, also when the start was late', async () => {
  const { ran, look } = scheduleAt('2032-03-03T01:59:00Z', false)
  await look('2032-03-03T01:59:00Z')
  expect(ran).toEqual([])
  await look('2032-03-03T02:00:00Z')
  await look('2032-03-03T02:01:00Z')
  expect(ran).toEqual(['links'])
  await look('2032-03-03T06:00:00Z')
  await look('2032-03-03T23:00:00Z')
  expect(ran).toEqual(['links', 'morning'])
  await look('2032-03-04T12:00:00Z')
  expect(ran.slice(2).sort()).toEqual(['links', 'morning'])
})

test('what fails is tried again, and the demo, whose websites are invented, looks at no links', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { ran, look } = scheduleAt('2032-03-03T01:00:00Z', true)
  await look('2032-03-03T06:00:00Z', true)
  await look('2032-03-03T06:01:00Z')
  await look('2032-03-03T06:02:00Z')
  expect(ran).toEqual(['morning', 'morning'])
  expect(said).toHaveBeenCalledTimes(1)
  said.mockRestore()
})
