// A process that books and gives up places without end, six at a time, until somebody kills it. It prints a line for each
// answer. With TWO_STEPS it writes the run and the rest apart, as a careless program would.
import { random } from '@senco/local/random'
import { openTables } from '@senco/store/client'
import { again, ctxOf, type Team, trainingOf } from '../support/training.ts'
import { inTwoSteps } from '../support/two-steps.ts'

export interface TrainingOrders {
  readonly endpoint: string
  readonly table: string
  readonly runId: string
  readonly teams: readonly Team[]
  readonly seed: number
  readonly twoSteps: boolean
}

const orders = JSON.parse(process.argv[2] ?? '{}') as TrainingOrders

const opened = openTables({ service: orders.table, endpoint: orders.endpoint })
const training = trainingOf(orders.twoSteps ? inTwoSteps(opened, ({ pk }) => String(pk).startsWith('RUN#')) : opened)
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
