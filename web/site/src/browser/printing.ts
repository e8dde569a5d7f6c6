// "Print" prints the page that one is on; without a script it opens a page made for paper.

export const printHere = (page: Document): void => {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-print]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      window.print()
    })
}
