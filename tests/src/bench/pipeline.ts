// The built functions, called in this process, against bare handlers that make the same DynamoDB calls, in turn.
import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { demo } from '@senco/domain/authority/demo'
import { addAccount, signInLocally } from '@senco/local/accounts'
import { createTables, tableNames } from '@senco/local/create-tables'
import { lambdaContext } from '@senco/local/functions'
import type { Tables } from '@senco/store/client'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { manySettings, newId, openMeeting } from '../support/meetings.ts'
import { bareHandler } from './bare.ts'
import { median } from './median.ts'
import { type Call, startRecorder } from './recorder.ts'
import { bundleOf } from './world.ts'

export interface Compared {
  readonly name: string
  readonly calls: number
  /** Medians in milliseconds. */
  readonly full: number
  readonly bare: number
  /** The transactions alone, without what was read for them. */
  readonly alone: number
}

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

export interface Subject {
  readonly name: string
  readonly capability: string
  readonly routeKey: string
  readonly pathParameters: (round: number) => Readonly<Record<string, string>>
  readonly body?: (round: number) => unknown
}

const now = '2026-11-20T09:00:00.000Z'
let copies = 0

const load = async (capability: string, prefix: string, endpoint: string): Promise<Handler> => {
  Object.assign(process.env, {
    TABLE_SERVICE: tableNames(prefix).service,
    DYNAMODB_ENDPOINT: endpoint,
    AUTHORITY: 'demo',
    BASE_URL: 'http://localhost',
    AWS_REGION: 'eu-west-2',
  })
  const module: { handler: Handler } = await import(`${pathToFileURL(bundleOf(capability)).href}?copy=${copies++}`)
  return module.handler
}

const eventOf = (subject: Subject, cookie: string, round: number) =>
  ({
    version: '2.0',
    routeKey: subject.routeKey,
    rawPath: '/bench',
    rawQueryString: '',
    headers: { 'sec-fetch-site': 'same-origin', 'x-portal': '1', 'idempotency-key': randomUUID() },
    cookies: [cookie],
    pathParameters: subject.pathParameters(round),
    ...(subject.body === undefined ? {} : { body: JSON.stringify(subject.body(round)) }),
    isBase64Encoded: false,
    requestContext: { timeEpoch: Date.parse(now) + round, requestId: randomUUID(), http: { sourceIp: '192.0.2.1' } },
  }) as unknown as APIGatewayProxyEventV2

const call = async (handler: Handler, subject: Subject, cookie: string, round: number): Promise<void> => {
  const answer = await handler(eventOf(subject, cookie, round), lambdaContext(subject.capability, randomUUID()))
  if (answer.statusCode !== 200) throw new Error(`${subject.name} answered ${answer.statusCode}: ${answer.body}`)
}

const wholeRows = async ({ document, service }: Tables, calls: readonly Call[]) => {
  const rows = new Map<string, Record<string, unknown>>()
  for (const { key } of calls.flatMap(({ written }) => written)) {
    const [pk, sk] = key.split('|')
    const { Item } = await document.send(new GetCommand({ TableName: service, Key: { pk, sk } }))
    if (Item !== undefined) rows.set(key, Item)
  }
  return rows
}

const clock = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Of somebody of the council. */
export const signedInCookie = async (tables: Tables): Promise<string> => {
  const personId = await addAccount(tables, { name: 'Sam', scopes: [{ role: 'area-senco' }] }, now)
  const cookie = await signInLocally(tables, demo, { personId, now })
  return cookie.split(';')[0] ?? ''
}

export interface Seeded {
  readonly subjects: readonly Subject[]
  readonly cookie: string
}

const seeded = async (tables: Tables): Promise<Seeded> => {
  const [settingId = ''] = await manySettings(tables, 20, newId('cluster'))
  const meeting = await openMeeting(tables, newId('cluster'), 5000)
  const { meetingId } = meeting
  const setting = { capability: 'register', pathParameters: () => ({ settingId }) }
  return {
    cookie: await signedInCookie(tables),
    subjects: [
      { ...setting, name: 'viewSetting', routeKey: 'GET /api/register/settings/{settingId}' },
      {
        ...setting,
        name: 'changeSetting',
        routeKey: 'PUT /api/register/settings/{settingId}',
        body: (round) => ({ telephone: `01632 96${String(round % 10_000).padStart(4, '0')}`, toldBy: 'telephone' }),
      },
      {
        name: 'replyForSetting',
        capability: 'clusters',
        routeKey: 'PUT /api/clusters/meetings/{meetingId}/replies/{settingId}',
        pathParameters: () => ({ meetingId, settingId }),
        body: (round) => ({
          answer: 'deputy',
          slotId: meeting.slots[0]?.slotId,
          deputyName: `Al ${round}`,
          toldBy: 'telephone',
        }),
      },
    ],
  }
}

const compare = async (
  subject: Subject,
  prefix: string,
  cookie: string,
  engine: string,
  rounds: number,
): Promise<Compared> => {
  const recorder = await startRecorder(engine)
  const recorded = await load(subject.capability, prefix, recorder.endpoint)
  // Twice, so that what is recorded is the usual call and not the first.
  await call(recorded, subject, cookie, 0)
  recorder.take()
  await call(recorded, subject, cookie, 1)
  const calls = recorder.take()
  await recorder.stop()
  const tables = await createTables({ endpoint: engine, prefix })
  const rows = await wholeRows(tables, calls)
  const bare = bareHandler(tables.document, calls, rows)
  const written = calls.filter(({ operation }) => operation === 'TransactWriteItems')
  const transactions = bareHandler(tables.document, written, rows)
  const handler = await load(subject.capability, prefix, engine)
  const times: [number[], number[], number[]] = [[], [], []]
  for (let round = 2; round < rounds + warm; round++) {
    const three = [
      () => call(handler, subject, cookie, round),
      () => bare(round),
      // Under keys of its own: the same round twice would be the same new rows.
      () => transactions(round + 1_000_000),
    ] as const
    // Whoever goes second finds the engine warmer, so they take turns.
    for (let turn = 0; turn < three.length; turn++) {
      const at = (round + turn) % three.length
      const took = await clock(three[at] ?? three[0])
      if (round >= warm) times[at]?.push(took)
    }
  }
  tables.document.destroy()
  const [full, without, alone] = times.map(median)
  return { name: subject.name, calls: calls.length, full: full ?? 0, bare: without ?? 0, alone: alone ?? 0 }
}

/** Rounds that only warm up. */
export const warm = 50

export const compareSubjects = async (
  engine: string,
  rounds: number,
  seed: (tables: Tables) => Promise<Seeded>,
): Promise<Compared[]> => {
  const prefix = `p${randomUUID().slice(0, 8)}-`
  const tables = await createTables({ endpoint: engine, prefix })
  const { subjects, cookie } = await seed(tables)
  tables.document.destroy()
  const compared: Compared[] = []
  for (const subject of subjects) compared.push(await compare(subject, prefix, cookie, engine, rounds))
  return compared
}

export const comparePipeline = (engine: string, rounds: number): Promise<Compared[]> =>
  compareSubjects(engine, rounds, seeded)
