// "Use where I am": the browser's position, rounded to about a kilometre before it is sent anywhere.

const rounded = (degrees: number): string => degrees.toFixed(2)

const hidden = (form: HTMLFormElement): HTMLInputElement => {
  const found = form.querySelector<HTMLInputElement>('input[name="at"]')
  if (found !== null) return found
  const made = document.createElement('input')
  made.type = 'hidden'
  made.name = 'at'
  form.append(made)
  return made
}

export const askWhereWeAre = (page: Document): void => {
  const button = page.querySelector<HTMLButtonElement>('[data-near-here]')
  const form = button?.form
  if (button === null || !form) return
  button.addEventListener('click', () => {
    const words = button.textContent
    button.disabled = true
    button.textContent = 'Looking…'
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = form.querySelector<HTMLInputElement>('#near')
        if (near !== null) near.value = ''
        hidden(form).value = `${rounded(coords.latitude)},${rounded(coords.longitude)}`
        form.requestSubmit()
      },
      () => {
        button.disabled = false
        button.textContent = words
        const hint = page.querySelector('#near-hint')
        if (hint !== null) hint.textContent = 'Your browser does not tell us where you are. Type a postcode instead.'
      },
      { timeout: 10_000, maximumAge: 300_000 },
    )
  })
}
