// Training on the wire: all its operations in one object, each file a part of the work.
import { attending } from './training/attending.ts'
import { booking } from './training/booking.ts'
import { learning } from './training/learning.ts'
import { moneyAndReports } from './training/money-and-reports.ts'
import { pathways } from './training/pathways.ts'
import { planning } from './training/planning.ts'
import { skills } from './training/skills.ts'

export const training = {
  ...planning,
  ...booking,
  ...attending,
  ...learning,
  ...pathways,
  ...skills,
  ...moneyAndReports,
}
