// A process that replies to a meeting without end, eight at a time, until somebody kills it. It prints a line for each
// reply that was answered. With TWO_STEPS it writes places and replies apart, as a careless program would.
import type { Meeting } from '@senco/domain/clusters/model'
import { random } from '@senco/local/random'
import { openTables } from '@senco/store/client'
import { reply } from '../support/meetings.ts'
import { inTwoSteps } from '../support/two-steps.ts'

export interface WriterOrders {
  readonly endpoint: string
  readonly table: string
  readonly meeting: Meeting
  readonly settingIds: readonly string[]
  readonly seed: number
  readonly twoSteps: boolean
}

const orders = JSON.parse(process.argv[2] ?? '{}') as WriterOrders

const opened = openTables({ service: orders.table, endpoint: orders.endpoint })
const tables = orders.twoSteps ? inTwoSteps(opened, ({ sk }) => String(sk).startsWith('META#')) : opened
const chance = random(orders.seed)
const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T

const hand = async (settingIds: readonly string[]): Promise<never> => {
  for (;;) {
    const answer = pick(['coming', 'coming', 'deputy', 'apology'] as const)
    const { slotId } = pick(orders.meeting.slots)
    const command = { settingId: pick(settingIds), answer, slotId, deputyName: 'Jo' }
    const kept = await reply(tables, orders.meeting, command).catch(() => undefined)
    process.stdout.write(kept === undefined ? 'refused\n' : 'answered\n')
  }
}

/** Each hand has settings of its own, so that without a kill even the careless writer breaks nothing. */
const hands = 8
await Promise.all(
  Array.from({ length: hands }, (_, index) => hand(orders.settingIds.filter((_id, at) => at % hands === index))),
)
