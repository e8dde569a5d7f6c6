// Messages leave the outbox once, whatever the stream does; events reach their consumers once, whatever fails.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { demo } from '@senco/domain/authority/demo'
import { idFrom } from '@senco/domain/ids'
import type { Consumer } from '@senco/functions/consumers'
import type { OutgoingMessage } from '@senco/functions/mail/mime'
import { localSender, type MailSender } from '@senco/functions/mail/sender'
import type { NoticeDeps } from '@senco/functions/notices'
import { dispatch } from '@senco/functions/notices/stream'
import { localClient } from '@senco/local/create-tables'
import { startFaultsProxy } from '@senco/local/faults-proxy'
import { openTables, type Tables } from '@senco/store/client'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { mostAttempts, readMessage } from '@senco/store/outbox'
import type { DynamoDBRecord } from 'aws-lambda'
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'

const start = '2026-11-22T09:00:00.000Z'
let made = 0
const context = (): CommitContext => ({
  actor: { personId: 'per_0001', name: 'Sam', scopes: [] },
  now: start,
  newId: (kind) => idFrom(kind, crypto.getRandomValues(new Uint8Array(16))),
  operation: 'test',
})

const letter = (more: Partial<Mail> = {}): Mail & { messageId: string } => ({
  messageId: `msg_${String(++made).padStart(6, '0')}`,
  to: 'office@marigold.example',
  subject: 'Your invitation',
  text: 'Open {secret}',
  kind: 'test',
  ...more,
})

/** Records as the stream brings them: the rows of the table, or some of them. */
const records = async (tables: Tables, wanted: (pk: string) => boolean): Promise<DynamoDBRecord[]> => {
  const client = localClient(inject('dynamodb'))
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.service, ConsistentRead: true }))
  client.destroy()
  return Items.filter((row) => wanted(row['pk']?.S ?? ''))
    .toSorted((one, other) => (one['pk']?.S ?? '').localeCompare(other['pk']?.S ?? ''))
    .map((row, index) => ({
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: String(index + 1),
        NewImage: row as NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>,
      },
    }))
}

const collecting = () => {
  const sent: OutgoingMessage[] = []
  const sender: MailSender = {
    send: async (message) => {
      // Lets others in between, as a network does.
      await new Promise((resolve) => setImmediate(resolve))
      sent.push(message)
    },
  }
  return { sent, sender }
}

describe('The outbox', () => {
  let tables: Tables
  beforeAll(async () => {
    tables = await freshTables()
  })

  const depsWith = (sender: MailSender, more: Partial<NoticeDeps> = {}): NoticeDeps => ({
    tables,
    authority: demo,
    baseUrl: 'https://portal.example',
    sender,
    from: 'noreply@portal.example',
    consumers: [],
    now: () => start,
    ...more,
  })

  const write = async (...mail: (Mail & { messageId: string })[]): Promise<DynamoDBRecord[]> => {
    await commit(tables, context(), { writes: [], mail, answer: null })
    return records(tables, (pk) => mail.some(({ messageId }) => pk === `OUTBOX#${messageId}`))
  }

  /** As the event source does: what failed is brought again. */
  const untilDone = async (deps: NoticeDeps, given: readonly DynamoDBRecord[], most = 50): Promise<number> => {
    let left = given
    for (let deliveries = 1; deliveries <= most; deliveries++) {
      const { batchItemFailures } = await dispatch(deps)({ Records: [...left] })
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      left = left.filter((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''))
      if (left.length === 0) return deliveries
    }
    throw new Error('It never got through')
  }

  it('sends a message once although its record comes five times, one after another', async () => {
    const { sent, sender } = collecting()
    const given = await write(letter())
    for (let times = 0; times < 5; times++) await untilDone(depsWith(sender), given)
    expect(sent).toHaveLength(1)
  })

  it('sends each of 20 messages once although five consumers race for them', async () => {
    const { sent, sender } = collecting()
    const given = await write(...Array.from({ length: 20 }, () => letter()))
    await Promise.all(Array.from({ length: 5 }, () => untilDone(depsWith(sender), given)))
    expect(sent).toHaveLength(20)
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(20)
  })

  it('sends each of 20 messages once although a fifth of the database’s answers fail or are lost', async () => {
    const proxy = await startFaultsProxy({ engine: inject('dynamodb'), seed: 7 })
    onTestFinished(() => proxy.stop())
    const faulty = openTables({ ...tables, endpoint: proxy.endpoint })
    const { sent, sender } = collecting()
    const given = await write(...Array.from({ length: 20 }, () => letter()))
    proxy.set({ before: 0.2, after: 0.2 })
    await untilDone(depsWith(sender, { tables: faulty }), given)
    faulty.document.destroy()
    expect(sent).toHaveLength(20)
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(20)
  })

  it('would send it more than once without the claim (negative control)', async () => {
    const { sent, sender } = collecting()
    const message = letter()
    await write(message)
    const row = await readMessage(tables, message.messageId)
    const unclaimed = async () => {
      if ((await readMessage(tables, message.messageId))?.status !== 'waiting') return
      await sender.send({ ...message, from: { name: '', address: '' }, date: row?.createdAt ?? start })
    }
    await Promise.all(Array.from({ length: 5 }, unclaimed))
    expect(sent.length).toBeGreaterThan(1)
  })

  it('fills in the secret of a link at sending and forgets it then', async () => {
    const { sent, sender } = collecting()
    const message = letter({ secret: 'per_1.topsecret', text: 'Open {secret}', html: '<a href="{secret}">' })
    const given = await write(message)
    expect((await readMessage(tables, message.messageId))?.text).toBe('Open {secret}')
    await untilDone(depsWith(sender), given)
    expect([sent[0]?.text, sent[0]?.html]).toEqual(['Open per_1.topsecret', '<a href="per_1.topsecret">'])
    expect(JSON.stringify(await everyRow(tables))).not.toContain('topsecret')
  })

  it('tries a failing message again, loses none behind it and leaves no doubles', async () => {
    const { sent, sender } = collecting()
    const [bad, ...rest] = [letter({ to: 'bad@marigold.example' }), letter(), letter()]
    let failures = 3
    const flaky: MailSender = {
      send: async (message) => {
        if (message.to === bad?.to && failures-- > 0) throw new Error('The mail server is away')
        await sender.send(message)
      },
    }
    const given = await write(bad as Mail & { messageId: string }, ...rest)
    const first = await dispatch(depsWith(flaky))({ Records: given })
    expect(first.batchItemFailures).toEqual([{ itemIdentifier: given[0]?.dynamodb?.SequenceNumber }])
    expect(sent).toHaveLength(2)
    expect(await untilDone(depsWith(flaky), given)).toBe(3)
    expect(sent).toHaveLength(3)
  })

  it('sets a message aside after twelve failures, so that it does not hold up the others for a day', async () => {
    const message = letter()
    const given = await write(message)
    const broken: MailSender = { send: () => Promise.reject(new Error('No such address')) }
    expect(await untilDone(depsWith(broken), given)).toBe(mostAttempts)
    expect((await readMessage(tables, message.messageId))?.status).toBe('failed')
  })

  it('is taken over when a consumer claimed a message and died, but not before five minutes', async () => {
    const { sent, sender } = collecting()
    const given = await write(letter())
    const died: MailSender = { send: () => new Promise(() => undefined) }
    void dispatch(depsWith(died))({ Records: given })
    const message = String(given[0]?.dynamodb?.NewImage?.['messageId']?.S)
    while ((await readMessage(tables, message))?.status !== 'sending') await new Promise(setImmediate)
    const after = (minutes: number) => ({ now: () => new Date(Date.parse(start) + minutes * 60_000).toISOString() })
    const early = await dispatch(depsWith(sender, after(4)))({ Records: given })
    expect([early.batchItemFailures.length, sent.length]).toEqual([1, 0])
    await untilDone(depsWith(sender, after(6)), given)
    expect(sent).toHaveLength(1)
  })

  it('hands messages to the local mailbox with their headers', async () => {
    const posted: Record<string, unknown>[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      posted.push(JSON.parse(body))
      response.end('{}')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const message = letter({ subject: 'Grüße' })
    await untilDone(depsWith(localSender(endpoint)), await write(message))
    server.close()
    expect(posted[0]).toMatchObject({
      messageId: message.messageId,
      headers: {
        From: 'Brindleford Early Years Team <noreply@portal.example>',
        'Message-ID': `<${message.messageId}@portal.example>`,
        Subject: '=?utf-8?B?R3LDvMOfZQ==?=',
      },
    })
  })

  it('calls a consumer of an event once for five deliveries, also when two race and one had failed first', async () => {
    let failures = 2
    const consumer: Consumer = {
      name: 'test.counted',
      on: ['provider-closed'],
      handle: async (event, ctx) => {
        if (failures-- > 0) throw new Error('Not now')
        await commit(tables, ctx, {
          writes: [],
          history: [{ on: `SEEN#${event.data['id']}`, summary: 'Seen' }],
          answer: null,
        })
      },
    }
    const silent: Consumer = {
      name: 'test.other',
      on: ['something-else'],
      handle: () => Promise.reject(new Error('no')),
    }
    const event = { type: 'provider-closed', data: { id: 'stg_1' } }
    await commit(tables, context(), { writes: [], events: [event], answer: null })
    const given = await records(tables, (pk) => pk.startsWith('EVENT#'))
    const deps = depsWith(collecting().sender, { consumers: [consumer, silent] })
    await Promise.all(Array.from({ length: 5 }, () => untilDone(deps, given)))
    await untilDone(deps, given)
    const seen = (await everyRow(tables)).filter((row) => row['pk'] === 'SEEN#stg_1')
    expect(seen).toMatchObject([{ at: start, actorName: 'Sam' }])
    expect(seen).toHaveLength(1)
  })
})
