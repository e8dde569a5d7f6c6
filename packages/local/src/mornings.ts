// Runs the daily function as the schedule does on AWS: each day after six, by the clock of the local cloud. What it
// does is idempotent, so a start late in the day simply catches up.
import type { Cloud } from './cloud.ts'

const checkEvery = 15_000

/** @returns how to stop it. */
export const startMornings = ({ clock, runDaily }: Pick<Cloud, 'clock' | 'runDaily'>): (() => void) => {
  let done = ''
  const look = async (): Promise<void> => {
    const now = new Date(clock.now())
    const day = now.toISOString().slice(0, 10)
    if (now.getUTCHours() < 6 || day === done) return
    done = day
    await runDaily().catch((error: unknown) => {
      done = ''
      console.error('The morning run failed and will be tried again:', error)
    })
  }
  const timer = setInterval(look, checkEvery)
  timer.unref()
  return () => clearInterval(timer)
}
