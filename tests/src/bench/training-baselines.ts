// Two hundred people and thirty places, three ways in one run: ours, a program that reads and then writes, and one that
// writes only if nobody wrote since and tries again. The other two write rows of the same number and size for a place, and
// nothing for whoever finds the run full, while ours keeps a turn in the list for each of those.
import { GetCommand, type TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from '@senco/store/client'
import { keys } from '@senco/store/keys'
import { transact, type Write } from '@senco/store/transact'
import { again, ctxOf, manyTeams, openRun, type Team, trainingOf } from '../support/training.ts'

export interface Contender {
  readonly name: string
  readonly milliseconds: number
  /** People with a place beyond the number of places; below nothing when places were left. */
  readonly oversold: number
  /** Decisions made again because somebody else wrote first. */
  readonly retries: number
}

type Row = Record<string, unknown>
type Ask = (team: Team, at: number) => Promise<number>

/** Counts how often a decision was made until it could be kept. */
const counting = async (decide: () => Promise<unknown>): Promise<number> => {
  let decisions = 0
  await again(() => {
    decisions++
    return decide()
  })
  return decisions - 1
}

const ours =
  (tables: Tables, runId: string): Ask =>
  ({ settingId, people: [personId = ''] }) => {
    const { bookPlaces } = trainingOf(tables)
    const ctx = ctxOf('bookPlaces')
    return counting(() => bookPlaces({ runId, settingId, people: [{ personId }] }, ctx))
  }

/** The rows of one of our bookings, but for the run itself. */
const rowsOfABooking = async (tables: Tables): Promise<Row[]> => {
  const [team] = await manyTeams(tables, 1, 1)
  if (team === undefined) throw new Error('No team')
  const { runId } = await openRun(tables, { capacity: 1 })
  let sent: readonly Write[] = []
  const { document } = tables
  const send = document.send.bind(document) as (command: unknown) => Promise<unknown>
  const watching = (command: TransactWriteCommand) => {
    sent = command.input.TransactItems ?? sent
    return send(command)
  }
  await ours({ ...tables, document: Object.assign(Object.create(document), { send: watching }) }, runId)(team, 0)
  return sent.flatMap(({ Put }) => (Put?.Item === undefined ? [] : [Put.Item]))
}

/** Reads the run and takes a place as long as one was left; `onlyIf` says when that may be kept. */
const baseline =
  (tables: Tables, runId: string, rows: readonly Row[], onlyIf: (run: Row) => object): Ask =>
  ({ people: [personId = ''] }, at) =>
    counting(async () => {
      const { service: TableName } = tables
      const read = new GetCommand({ TableName, Key: keys.run(runId), ConsistentRead: true })
      const run = (await tables.document.send(read)).Item as Row & { remaining: number; turn: number }
      if (run.remaining < 1) return
      const after = { ...run, remaining: run.remaining - 1, turn: run.turn + 1 }
      const place = { ...keys.place(runId, personId), status: 'booked' }
      await transact(tables, [
        { Put: { TableName, Item: after, ...onlyIf(run) } },
        ...rows.map((row): Write => {
          const Item = 'bookedAt' in row ? { ...row, ...place } : { ...row, pk: `${row['pk']}-${runId}-${at}` }
          return { Put: { TableName, Item } }
        }),
      ])
    })

const ifTheSame = ({ turn }: Row) => ({
  ConditionExpression: 'turn = :turn',
  ExpressionAttributeValues: { ':turn': turn },
})

const race = async (tables: Tables, callers: number, capacity: number, askOn: (runId: string) => Ask) => {
  const teams = await manyTeams(tables, callers, 1)
  const { runId } = await openRun(tables, { capacity })
  const ask = askOn(runId)
  const began = performance.now()
  const retries = await Promise.all(teams.map(ask))
  const milliseconds = performance.now() - began
  const statuses = await Promise.all(
    teams.map(async ({ people: [personId = ''] }) => {
      const Key = keys.place(runId, personId)
      const found = await tables.document.send(new GetCommand({ TableName: tables.service, Key, ConsistentRead: true }))
      return found.Item?.['status']
    }),
  )
  return {
    milliseconds,
    oversold: statuses.filter((status) => status === 'booked').length - capacity,
    retries: retries.reduce((sum, one) => sum + one, 0),
  }
}

/** Each contender has a run of its own in each round; who begins changes from round to round. */
export const raceBaselines = async (
  tables: Tables,
  { callers, capacity, rounds }: { readonly callers: number; readonly capacity: number; readonly rounds: number },
): Promise<Contender[][]> => {
  const rows = await rowsOfABooking(tables)
  const contenders: readonly (readonly [string, (runId: string) => Ask])[] = [
    ['ours: a condition on what is left', (runId) => ours(tables, runId)],
    ['read, then write', (runId) => baseline(tables, runId, rows, () => ({}))],
    ['version, and again', (runId) => baseline(tables, runId, rows, ifTheSame)],
  ]
  const results: Contender[][] = contenders.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < contenders.length; turn++) {
      const at = (round + turn) % contenders.length
      const [name, askOn] = contenders[at] as (typeof contenders)[number]
      results[at]?.push({ name, ...(await race(tables, callers, capacity, askOn)) })
    }
  return results
}
