// Training on the wire: all its operations in one object, each file a part of the work.
import { attending } from './training/attending.ts'
import { booking } from './training/booking.ts'
import { planning } from './training/planning.ts'

export const training = {
  ...planning,
  ...booking,
  ...attending,
}
