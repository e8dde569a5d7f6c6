// Says that dates are invented, wherever they could be taken for a council's own.

export const SampleNotice = () => (
  <section className="govuk-inset-text" aria-label="Sample dates">
    <strong>These are sample dates.</strong> They are invented, to try the service with. Enter your council’s own dates
    before you plan with them.
  </section>
)
