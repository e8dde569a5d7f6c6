// A button that was pressed does nothing for a second: a double click is one press. The server keeps one in any case.

const restFor = 1000

export const onePress = (page: Document): void => {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-prevent-double-click]')) {
    let pressed = 0
    button.addEventListener('click', (event) => {
      if (event.timeStamp - pressed < restFor && pressed > 0) event.preventDefault()
      else pressed = event.timeStamp
    })
  }
}
