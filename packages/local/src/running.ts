// Looks at other processes of this machine, so that only our own is ever ended.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** The command line of a process, its parts apart by spaces; undefined when it does not run. */
export const commandOf = (pid: number): string | undefined => {
  try {
    // A zombie has an empty one: it has ended.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined
  } catch {
    return process.platform === 'linux' ? undefined : commandByPs(pid)
  }
}

const commandByPs = (pid: number): string | undefined => {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** Every process whose command line has all of these parts. Empty where the machine has no /proc. */
export const findProcesses = (parts: readonly string[]): readonly number[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid !== process.pid && hasParts(commandOf(pid), parts))
  } catch {
    return []
  }
}

export const hasParts = (command: string | undefined, parts: readonly string[]): boolean =>
  command !== undefined && parts.every((part) => command.includes(part))

const signal = (pid: number, name: 'SIGTERM' | 'SIGKILL'): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It ended meanwhile.
  }
}

/** Ends one process, by force when it takes longer than five seconds; resolves when it has gone. */
export const endProcess = async (pid: number): Promise<void> => {
  signal(pid, 'SIGTERM')
  const deadline = Date.now() + 5000
  for (let forced = false; commandOf(pid) !== undefined; ) {
    if (!forced && Date.now() > deadline) {
      signal(pid, 'SIGKILL')
      forced = true
    }
    await wait(25)
  }
}
