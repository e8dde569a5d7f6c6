// Reading and answering plain HTTP for the local cloud's own addresses.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headersOfEveryAnswer } from '@senco/functions/serve/headers'

/** What a Lambda may be sent. */
export const bodyLimit = 6 * 1024 * 1024

export class TooLarge extends Error {}

/** @throws TooLarge beyond the limit; the rest of the body is then read and forgotten, so that the answer arrives. */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
  }
  if (size > bodyLimit) throw new TooLarge()
  return Buffer.concat(chunks)
}

export const send = (
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string | string[]>> = {},
): void => {
  response.writeHead(status, {
    ...headersOfEveryAnswer,
    'content-type': contentType,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

export const sendJson = (
  response: ServerResponse,
  value: unknown,
  headers: Readonly<Record<string, string | string[]>> = {},
): void => send(response, 200, 'application/json', JSON.stringify(value), headers)

export const sendProblem = (response: ServerResponse, status: number, code: string, title: string): void =>
  send(response, status, 'application/problem+json', JSON.stringify({ type: 'about:blank', title, status, code }))
