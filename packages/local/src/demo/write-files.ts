// Puts the demo's own files into a folder, for trying an import: this month's Ofsted file, and one that is too old.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@senco/domain/time'
import { calendarFrom } from './dates.ts'
import { filesToTry } from './official-files.ts'

export const writeFilesToTry = (folder: string, now: Instant): void => {
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of filesToTry(calendarFrom(now))) writeFileSync(join(folder, name), text)
}
