// E-mail as it leaves in the cloud: the real client of Amazon SES against a small server that stands for it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { demo } from '@senco/domain/authority/demo'
import { idFrom } from '@senco/domain/ids'
import { headersOf, type OutgoingMessage, writeMessage } from '@senco/functions/mail/mime'
import { localSender, type MailSender, sesSender } from '@senco/functions/mail/sender'
import { type NoticeDeps, sendMessage } from '@senco/functions/notices'
import { commit } from '@senco/store/commit'
import { readMessage } from '@senco/store/outbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshTables } from '../support/tables.ts'

const start = '2026-11-22T09:00:00.000Z'

type InMailbox = Omit<OutgoingMessage, 'from' | 'date'> & { readonly headers: Readonly<Record<string, string>> }

/** A server on this machine that keeps what is posted and answers as it is told. */
const standIn = async (answers: (count: number) => { readonly status: number; readonly body: object }) => {
  const posted: { path: string; body: Record<string, unknown> }[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    posted.push({ path: request.url ?? '', body: JSON.parse(text) })
    const { status, body } = answers(posted.length)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return { posted, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const taken = { status: 200, body: { MessageId: 'taken' } }
const refused = { status: 400, body: { __type: 'MessageRejected', message: 'Not now' } }

const sesAt = (endpoint: string): MailSender =>
  sesSender({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })

const outbox = async (sender: MailSender) => {
  const tables = await freshTables()
  const mail = {
    messageId: 'msg_000000000001',
    to: 'office@marigold.example',
    subject: 'Grüße from Brindleford',
    text: 'You have a place.',
    html: '<p>You have a place.</p>',
    kind: 'test',
    attachments: [{ filename: 'meeting.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
  }
  const actor = { personId: 'per_0001', name: 'Sam', scopes: [] }
  const newId = (kind: Parameters<typeof idFrom>[0]) => idFrom(kind, crypto.getRandomValues(new Uint8Array(16)))
  const writing = { actor, now: start, newId, operation: 'test' }
  await commit(tables, writing, { writes: [], mail: [mail], answer: null })
  const from = 'noreply@portal.example'
  const deps: NoticeDeps = { tables, authority: demo, baseUrl: '', sender, from, consumers: [], now: () => start }
  return {
    mail,
    send: () => sendMessage(deps, mail.messageId),
    status: async () => (await readMessage(tables, mail.messageId))?.status,
  }
}

describe('An e-mail that leaves by Amazon SES', () => {
  it('is the very message that the local mailbox gets', async () => {
    const ses = await standIn(() => taken)
    const local = await standIn(() => taken)
    const both: MailSender = {
      send: async (message) => {
        await Promise.all([sesAt(ses.endpoint).send(message), localSender(local.endpoint).send(message)])
      },
    }
    const { mail, send, status } = await outbox(both)
    await send()
    expect(await status()).toBe('sent')
    expect(ses.posted).toHaveLength(1)
    expect(ses.posted[0]).toMatchObject({
      path: '/v2/email/outbound-emails',
      body: { FromEmailAddress: 'noreply@portal.example', Destination: { ToAddresses: [mail.to] } },
    })
    const content = ses.posted[0]?.body['Content'] as { Raw: { Data: string } } | undefined
    const wire = Buffer.from(content?.Raw.Data ?? '', 'base64').toString('utf8')
    const [given] = local.posted
    if (given === undefined) throw new Error('The local mailbox got nothing')
    const { headers, messageId, to, subject, text, html, attachments } = given.body as unknown as InMailbox
    const from = { name: `${demo.name} ${demo.teamName}`, address: 'noreply@portal.example' }
    const same: OutgoingMessage = { messageId, to, subject, text, html, attachments, from, date: start }
    expect(headers).toEqual(headersOf(same))
    for (const [name, value] of Object.entries(headers)) expect(wire).toContain(`${name}: ${value}\r\n`)
    expect(wire).toBe(writeMessage(same))
    expect({ to, subject, text, html, attachments }).toEqual({
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments,
    })
  })

  it('waits in the outbox when SES refuses it, and leaves once when it is brought again', async () => {
    const { posted, endpoint } = await standIn((count) => (count === 1 ? refused : taken))
    const { send, status } = await outbox(sesAt(endpoint))
    await expect(send()).rejects.toThrow('Not now')
    expect(await status()).toBe('waiting')
    await send()
    expect(await status()).toBe('sent')
    await send()
    expect(posted).toHaveLength(2)
  })
})
