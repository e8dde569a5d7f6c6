// Sends one e-mail: by SES in the cloud, to the local mailbox on one machine. That it is sent once is the outbox's.
import type { SESv2ClientConfig } from '@aws-sdk/client-sesv2'
import { headersOf, type OutgoingMessage, writeMessage } from './mime.ts'

export interface MailSender {
  /** Resolves when the message has been taken over. */
  send(message: OutgoingMessage): Promise<void>
}

/** The local mailbox keeps the parts to look at and the headers as they were written. */
export const localSender = (endpoint: string): MailSender => ({
  send: async (message) => {
    const { messageId, to, subject, text, html, attachments } = message
    const headers = headersOf(message)
    const body = JSON.stringify({ messageId, from: headers['From'], to, subject, text, html, attachments, headers })
    const answer = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`The local mailbox answered ${answer.status}`)
  },
})

/** Amazon SES, loaded when the first message leaves. On AWS the environment says everything there is to say. */
export const sesSender = (settings: SESv2ClientConfig = {}): MailSender => {
  const opened = async () => {
    const { SESv2Client, SendEmailCommand } = await import('@aws-sdk/client-sesv2')
    return { client: new SESv2Client(settings), SendEmailCommand }
  }
  let ses: ReturnType<typeof opened> | undefined
  return {
    send: async (message) => {
      ses ??= opened()
      const { client, SendEmailCommand } = await ses
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: message.from.address,
          Destination: { ToAddresses: [message.to] },
          Content: { Raw: { Data: Buffer.from(writeMessage(message)) } },
        }),
      )
    },
  }
}
