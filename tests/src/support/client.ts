// Sends requests the way the portal's own pages do: cookie, x-portal, an idempotency key and our own origin.
import { randomUUID } from 'node:crypto'

export interface Sent {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; undefined when it is something else. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

export interface Client {
  readonly origin: string
  /** Value of the Cookie header; empty when signed out. */
  readonly cookie: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Sent>
  /** `key` is the idempotency key; a new one when absent. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string): Promise<Sent>
  /** Presses the button of a plain HTML form. */
  submit(path: string, fields: Readonly<Record<string, string>>): Promise<Sent>
  /** As `fetch`, with the client's cookie; redirects are not followed. */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

const read = async (response: Response): Promise<Sent> => {
  const text = await response.text()
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
}

export const clientOf = (origin: string, cookie = ''): Client => {
  const base: Readonly<Record<string, string>> = cookie === '' ? {} : { cookie }
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers: { ...base, ...(init.headers as object) } })
  const ours = { 'sec-fetch-site': 'same-origin', origin }
  return {
    origin,
    cookie,
    fetch: call,
    get: async (path, headers = {}) => read(await call(path, { headers })),
    send: async (method, path, body = {}, key = randomUUID()) =>
      read(
        await call(path, {
          method,
          headers: { ...ours, 'content-type': 'application/json', 'x-portal': '1', 'idempotency-key': key },
          body: JSON.stringify(body),
        }),
      ),
    submit: async (path, fields) =>
      read(await call(path, { method: 'POST', headers: ours, body: new URLSearchParams(fields) })),
  }
}
