// The page a browser sees when something is refused or fails on a page or form.
import { htmlDocument } from './document.ts'
import { escapeHtml } from './escape.ts'

const headings: Readonly<Record<number, string>> = {
  401: 'Sign in first',
  403: 'You cannot do this here',
  404: 'Page not found',
  409: 'That is not possible any more',
  429: 'Too many requests',
  500: 'Sorry, something went wrong',
  503: 'Sorry, we are busy',
}

/** A whole HTML document; `message` is plain text. */
export const errorPage = ({ status, message }: { readonly status: number; readonly message: string }): string => {
  const heading = headings[status] ?? 'Check and try again'
  return htmlDocument({
    title: heading,
    unlisted: true,
    main: `<h1 class="govuk-heading-l">${escapeHtml(heading)}</h1><p class="govuk-body">${escapeHtml(message)}</p><p class="govuk-body"><a class="govuk-link" href="/">Go to the front page</a></p>`,
  })
}
