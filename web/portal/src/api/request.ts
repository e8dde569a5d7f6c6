// Turns an operation's route and input into what fetch needs. Pure, so that it can be tested without a browser.

export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** `route` is "PUT /api/things/{thingId}": path parts leave the input, the rest is the query or the body. */
export const requestOf = (route: string, input: Readonly<Record<string, unknown>>, key: string | undefined): Sent => {
  const [method = 'GET', path = '/'] = route.split(' ')
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const headers = { accept: 'application/json', 'x-portal': '1' }
  if (method === 'GET') {
    const query = new URLSearchParams(
      Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ).toString()
    return { method, url: query === '' ? filled : `${filled}?${query}`, headers }
  }
  const write = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  return { method, url: filled, headers: { ...write, 'content-type': 'application/json' }, body: JSON.stringify(rest) }
}
