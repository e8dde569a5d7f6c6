// Says in plain words why a start failed. Only what nobody foresaw shows its stack.
import { existsSync } from 'node:fs'
import { diskFull, freeMegabytes } from './data-folder.ts'
import { LocalProblem } from './problem.ts'

const isFull = (error: unknown, dataRoot: string): boolean =>
  (error as NodeJS.ErrnoException).code === 'ENOSPC' || (existsSync(dataRoot) && freeMegabytes(dataRoot) < 5)

export const reasonOf = (error: unknown, dataRoot: string): string => {
  if (error instanceof LocalProblem) return error.message
  if (isFull(error, dataRoot)) return diskFull(dataRoot).message
  return `The portal could not start. Please report this:\n${error instanceof Error ? error.stack : String(error)}`
}
