// Suggestions while somebody types, in the browser's own list, which every keyboard and screen reader knows. What is typed
// is posted: it stands in no address.

const waitFor = 200

interface Suggested {
  readonly words: readonly { readonly text: string; readonly meaning: string }[]
  readonly entries: readonly { readonly title: string }[]
}

const ask = async (typed: string): Promise<Suggested | undefined> => {
  const response = await fetch('/api/local-offer/suggestions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal': '1' },
    body: JSON.stringify({ typed }),
  }).catch(() => undefined)
  return response?.ok ? ((await response.json()) as Suggested) : undefined
}

const option = (value: string, label: string): HTMLOptionElement => {
  const made = document.createElement('option')
  made.value = value
  if (label !== '') made.label = label
  return made
}

export const suggestWords = (page: Document): void => {
  const box = page.querySelector<HTMLInputElement>('#q')
  const list = page.querySelector<HTMLDataListElement>('#q-suggestions')
  if (box === null || list === null) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  box.addEventListener('input', () => {
    clearTimeout(timer)
    const typed = box.value.trim()
    const turn = ++asked
    timer = setTimeout(async () => {
      const found = typed.length < 2 ? undefined : await ask(typed)
      // An answer that comes after a newer question is of no use.
      if (turn !== asked) return
      const options = [
        ...(found?.words ?? []).map(({ text, meaning }) => option(text, meaning)),
        ...(found?.entries ?? []).map(({ title }) => option(title, '')),
      ]
      list.replaceChildren(...options)
    }, waitFor)
  })
}
