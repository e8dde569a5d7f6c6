// Filters that act at once: the same form is sent, and of the page that comes back the results are put in place.

const send = async (form: HTMLFormElement, signal: AbortSignal) => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  const response = await fetch(form.action, { method: 'POST', body: fields, signal, headers: { accept: 'text/html' } })
  if (!response.ok) throw new Error(`The search answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return { page, address: response.url }
}

const show = (page: Document, found: Document, address: string): void => {
  const [old, next] = [page.querySelector('#results'), found.querySelector('#results')]
  if (old === null || next === null) {
    location.assign(address)
    return
  }
  old.replaceWith(page.importNode(next, true))
  page.title = found.title
  history.replaceState(null, '', address)
  const said = page.querySelector('#announce')
  if (said !== null) said.textContent = page.querySelector('#count')?.textContent ?? ''
}

export const filterAtOnce = (page: Document): void => {
  const form = page.querySelector<HTMLFormElement>('form#search')
  const filters = page.querySelector('#filters')
  if (form === null || filters === null) return
  let sending: AbortController | undefined
  filters.addEventListener('change', async () => {
    sending?.abort()
    const turn = new AbortController()
    sending = turn
    try {
      const { page: found, address } = await send(form, turn.signal)
      if (sending === turn) show(page, found, address)
    } catch {
      // The button "Show these" is still there and says what is wrong.
    }
  })
}
