// "Share" opens the phone's own choice, else copies the address. Without either it stays a link that opens a letter.

export const shareLinks = (page: Document): void => {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-share]'))
    link.addEventListener('click', async (event) => {
      const url = link.dataset['share'] ?? location.href
      if (typeof navigator.share !== 'function' && navigator.clipboard === undefined) return
      event.preventDefault()
      try {
        if (typeof navigator.share === 'function') await navigator.share({ title: page.title, url })
        else {
          await navigator.clipboard.writeText(url)
          link.textContent = 'Address copied'
          link.setAttribute('role', 'status')
        }
      } catch (error) {
        // Whoever closes the phone's choice did not want a letter either.
        if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(link.href)
      }
    })
}
