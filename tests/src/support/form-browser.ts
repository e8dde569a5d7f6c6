// A browser without JavaScript: keeps cookies, follows redirects, presses buttons and follows links of plain pages.

export interface Browser {
  readonly cookies: Readonly<Record<string, string>>
  /** The page it is on now. */
  readonly address: string
  readonly text: string
  /** Every address asked for, in order. */
  readonly visited: readonly string[]
  open(address: string): Promise<void>
  press(button: string): Promise<void>
  follow(link: string): Promise<void>
  fetch(path: string): Promise<Response>
}

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

export const openBrowser = (origin: string): Browser => {
  const cookies: Record<string, string> = {}
  const visited: string[] = []
  let [address, html] = ['', '']

  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      const gone = attributes.some(
        (one) => /^max-age=0$/i.test(one) || (/^expires=/i.test(one) && Date.parse(one.slice(8)) < Date.now()),
      )
      if (gone || value === '') delete cookies[name]
      else cookies[name] = value
    }
  }
  const request = (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, {
      redirect: 'manual',
      ...init,
      headers: {
        ...(init.headers as object),
        accept: 'text/html',
        cookie: Object.entries(cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      },
    })
  const go = async (url: string, init: RequestInit = {}): Promise<void> => {
    visited.push(url)
    const response = await request(url, init)
    keep(response)
    const next = response.headers.get('location')
    if (next !== null) return go(new URL(next, url).href)
    address = url
    html = await response.text()
  }

  return {
    cookies,
    visited,
    get address() {
      return address
    },
    get text() {
      return html
    },
    open: (url) => go(url),
    press: async (button) => {
      const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`>${button}<`))
      const pressed = form?.match(/<button[^>]*>[^<]*/g)?.find((one) => unescaped(one).endsWith(`>${button}`))
      if (form === undefined || pressed === undefined) throw new Error(`There is no button "${button}" on:\n${html}`)
      const fields = new URLSearchParams()
      for (const input of form.match(/<input[^>]*>/g) ?? [])
        fields.set(attribute(input, 'name') ?? '', attribute(input, 'value') ?? '')
      const name = attribute(pressed, 'name')
      if (name !== undefined) fields.set(name, attribute(pressed, 'value') ?? '')
      await go(new URL(attribute(form, 'action') ?? '', address).href, {
        method: 'POST',
        body: fields,
        headers: { 'sec-fetch-site': 'same-origin', origin },
      })
    },
    follow: async (link) => {
      const found = html.match(/<a[^>]*>[^<]*/g)?.find((one) => one.endsWith(`>${link}`))
      if (found === undefined) throw new Error(`There is no link "${link}" on:\n${html}`)
      await go(new URL(attribute(found, 'href') ?? '', address).href)
    },
    fetch: (path) => request(`${origin}${path}`),
  }
}
