// How to reach the team: on every page where somebody might be stuck.
import type { Authority } from '@senco/domain/authority/authority'

export const Contact = ({ authority }: { readonly authority: Authority }) => (
  <section>
    <h2 className="govuk-heading-m">Talk to us</h2>
    <p className="govuk-body">
      {authority.teamName}
      <br />
      Telephone: {authority.telephone}
      <br />
      E-mail:{' '}
      <a className="govuk-link" href={`mailto:${authority.email}`}>
        {authority.email}
      </a>
    </p>
  </section>
)
