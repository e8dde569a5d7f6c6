// A process that books and gives up places without end, six at a time, until somebody kills it. It prints a line for each
// answer. With TWO_STEPS it writes the run and the rest apart, as a careless program would.
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { random } from '@senco/local/random'
import { openTables, type Tables } from '@senco/store/client'
import { again, ctxOf, type Team, trainingOf } from '../support/training.ts'

export interface TrainingOrders {
  readonly endpoint: string
  readonly table: string
  readonly runId: string
  readonly teams: readonly Team[]
  readonly seed: number
  readonly twoSteps: boolean
}

const orders = JSON.parse(process.argv[2] ?? '{}') as TrainingOrders

const inTwoSteps = (tables: Tables): Tables => {
  const { document } = tables
  const send = document.send.bind(document) as (command: unknown) => Promise<unknown>
  const split = async (command: unknown): Promise<unknown> => {
    if (!(command instanceof TransactWriteCommand)) return send(command)
    const items: TransactWriteCommandInput['TransactItems'] = command.input.TransactItems ?? []
    const run = items.filter(({ Update }) => String(Update?.Key?.['pk']).startsWith('RUN#'))
    if (run.length === 0) return send(command)
    await send(new TransactWriteCommand({ TransactItems: run }))
    return send(new TransactWriteCommand({ TransactItems: items.filter((item) => !run.includes(item)) }))
  }
  return { ...tables, document: Object.assign(Object.create(document), { send: split }) }
}

const opened = openTables({ service: orders.table, endpoint: orders.endpoint })
const training = trainingOf(orders.twoSteps ? inTwoSteps(opened) : opened)
const chance = random(orders.seed)
const { runId } = orders

const hand = async (teams: readonly Team[]): Promise<never> => {
  for (;;) {
    const { settingId, people } = teams[Math.floor(chance() * teams.length)] as Team
    const personId = people[Math.floor(chance() * people.length)] ?? ''
    const act: () => Promise<unknown> =
      chance() < 0.6
        ? () => training.bookPlaces({ runId, settingId, people: [{ personId }] }, ctxOf('bookPlaces'))
        : () => training.cancelPlace({ runId, personId }, ctxOf('cancelPlace'))
    const kept = await again(act).catch(() => undefined)
    process.stdout.write(kept === undefined ? 'refused\n' : 'answered\n')
  }
}

/** Each hand has settings of its own. */
const hands = 6
await Promise.all(
  Array.from({ length: hands }, (_, index) => hand(orders.teams.filter((_team, at) => at % hands === index))),
)
