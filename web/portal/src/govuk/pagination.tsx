// Previous, next and which page of how many. The page itself is kept by the caller.

interface Props {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly label: string
}

export const Pagination = ({ page, pages, onPage, label }: Props) => {
  if (pages <= 1) return null
  /** The next page is read from its top. */
  const turn = (to: number): void => {
    onPage(to)
    document.querySelector('#main table')?.scrollIntoView()
  }
  return (
    <nav className="pager" aria-label={label}>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        disabled={page <= 1}
        onClick={() => turn(page - 1)}
      >
        Previous<span className="govuk-visually-hidden"> page</span>
      </button>
      <p className="govuk-body" aria-live="polite">
        Page {page} of {pages}
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        disabled={page >= pages}
        onClick={() => turn(page + 1)}
      >
        Next<span className="govuk-visually-hidden"> page</span>
      </button>
    </nav>
  )
}
