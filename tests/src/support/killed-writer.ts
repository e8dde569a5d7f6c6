// A process that writes until it is killed in the middle of its work. It is bundled once as functions are: it starts in a
// quarter of the time, and a test kills it many times.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundleOptions } from '@senco/infra/bundling'
import { build } from 'esbuild'
import { expect, inject } from 'vitest'

/** Runs the bundle with its orders, waits for so many answers and kills it while it works on the next ones. */
const killAfter = async (bundle: string, orders: object, answers: number): Promise<void> => {
  const child = spawn(process.execPath, [bundle, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let answered = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'answered') answered++
    if (answered === answers) {
      child.kill('SIGKILL')
      break
    }
  }
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
}

/** The writer of a TypeScript file that takes its orders as an argument and prints `answered` for each answer. */
export const killedWriter = async (source: string) => {
  const bundle = join(inject('scratch'), `${basename(source, '.ts')}.mjs`)
  const { outExtension: _, metafile: _metafile, ...options } = bundleOptions
  await build({ ...options, entryPoints: [source], outfile: bundle })
  return (orders: object, answers: number) => killAfter(bundle, orders, answers)
}
