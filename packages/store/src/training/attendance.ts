// The register of one person on one run: one row, on condition that nobody marked it since it was read.
import type { Attendance } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

export const attendanceWrite = (tables: Tables, before: Attendance | undefined, after: Attendance): Write =>
  versionedPut(tables, keys.runMark(after.runId, after.personId), before, after)
