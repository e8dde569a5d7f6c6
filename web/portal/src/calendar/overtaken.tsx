// What somebody else saved while this was typed, shown beside it before it is saved over.
import type { ReactNode } from 'react'

export const Overtaken = ({ children }: { readonly children: ReactNode }) => (
  <section className="govuk-inset-text" aria-labelledby="saved-now">
    <h2 id="saved-now" className="govuk-heading-s">
      Saved now, by somebody else
    </h2>
    {children}
    <p className="govuk-body">Below is what you typed. Save to keep yours instead.</p>
  </section>
)
