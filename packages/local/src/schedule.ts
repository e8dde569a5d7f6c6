// Runs what is scheduled on AWS, by the clock of the local cloud: each day after six the daily function, and each night after
// two the checker of links. What they do is idempotent, so a start late in the day simply catches up.
import type { Cloud } from './cloud.ts'

const checkEvery = 15_000

/** One job a day, from an hour of it (UTC). What failed is tried again at the next look. */
const daily = (clock: Cloud['clock'], hour: number, name: string, run: () => Promise<unknown>) => {
  let done = ''
  return async (): Promise<void> => {
    const now = new Date(clock.now())
    const day = now.toISOString().slice(0, 10)
    if (now.getUTCHours() < hour || day === done) return
    done = day
    await run().catch((error: unknown) => {
      done = ''
      console.error(`The ${name} failed and will be tried again:`, error)
    })
  }
}

type Scheduled = Pick<Cloud, 'clock' | 'runDaily' | 'runLinkChecker'>

/** Each job, to be called from time to time. Websites of the demo are invented: every link there would turn out broken. */
export const scheduledJobs = ({ clock, runDaily, runLinkChecker }: Scheduled, demo: boolean) => [
  daily(clock, 6, 'morning run', runDaily),
  ...(demo ? [] : [daily(clock, 2, 'look at links', runLinkChecker)]),
]

/** @returns how to stop it. */
export const startSchedule = (cloud: Scheduled, demo: boolean): (() => void) => {
  const jobs = scheduledJobs(cloud, demo)
  const timer = setInterval(() => {
    for (const job of jobs) void job()
  }, checkEvery)
  timer.unref()
  return () => clearInterval(timer)
}
