// What somebody has typed into the comment form stays in this tab until it was sent, whatever happens to the page. Not who
// they are: only the comment itself.

const keyOf = (about: string): string => `comment:${about}`

const store = (): Storage | undefined => {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

export const keepDrafts = (page: Document): void => {
  const kept = store()
  if (kept === undefined) return
  const sent = page.querySelector<HTMLElement>('[data-draft-sent]')?.dataset['draftSent']
  if (sent !== undefined) kept.removeItem(keyOf(sent))
  const form = page.querySelector<HTMLFormElement>('form[data-draft]')
  const text = form?.querySelector<HTMLTextAreaElement>('textarea')
  if (!form || !text) return
  const key = keyOf(form.dataset['draft'] ?? '')
  if (text.value === '') text.value = kept.getItem(key) ?? ''
  text.addEventListener('input', () => {
    try {
      kept.setItem(key, text.value)
    } catch {
      // A full store is no reason to stop anybody from writing.
    }
  })
}
