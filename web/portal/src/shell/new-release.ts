// After a release the parts of the portal have new file names, and a page that was open asks for ones that are gone.
// It is loaded anew, once an address; what was typed is in its drafts.

const key = 'reloaded-for-release'

/** `vite:preloadError`: https://vite.dev/guide/build#load-error-handling */
export const reloadAfterRelease = (page: Window): void => {
  page.addEventListener('vite:preloadError', (event) => {
    const address = page.location.href
    // Gone a second time: reloading is no cure, and the page says that something is wrong.
    if (page.sessionStorage.getItem(key) === address) return
    page.sessionStorage.setItem(key, address)
    event.preventDefault()
    page.location.reload()
  })
}
