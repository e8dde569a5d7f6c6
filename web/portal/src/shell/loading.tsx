// While a page is being fetched: said to screen readers, and shown after a moment only, so that quick pages do not flash.

export const Loading = () => (
  <main className="govuk-main-wrapper loading" id="main" aria-busy="true">
    <p className="govuk-body" role="status">
      Loading…
    </p>
  </main>
)
