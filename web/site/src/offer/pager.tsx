// Links to the page before and after, and where one is.
import { type Ask, addressOf } from '@senco/domain/offer/search/ask'

export const Pager = ({ ask, pages }: { readonly ask: Ask; readonly pages: number }) => {
  if (pages <= 1) return null
  const to = (page: number) => `/local-offer${addressOf({ ...ask, page })}`
  return (
    <nav className="offer-pager" aria-label="Pages of results">
      {ask.page <= 1 ? null : (
        <a className="govuk-link" rel="prev" href={to(ask.page - 1)}>
          Page before
        </a>
      )}
      <span className="govuk-body">
        Page {ask.page} of {pages}
      </span>
      {ask.page >= pages ? null : (
        <a className="govuk-link" rel="next" href={to(ask.page + 1)}>
          Next page
        </a>
      )}
    </nav>
  )
}
