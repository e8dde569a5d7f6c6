// How to reach the team: on every page where somebody might be stuck.
import type { Authority } from '@senco/domain/authority/authority'

/** A number that a telephone can dial; a council that has not given one yet shows its words. */
export const Telephone = ({ number }: { readonly number: string }) =>
  /\d/.test(number) ? (
    <a className="govuk-link" href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  ) : (
    number
  )

export const Contact = ({ authority }: { readonly authority: Authority }) => (
  <section>
    <h2 className="govuk-heading-m">Talk to us</h2>
    <p className="govuk-body">
      {authority.teamName}
      <br />
      Telephone: <Telephone number={authority.telephone} />
      <br />
      E-mail:{' '}
      <a className="govuk-link" href={`mailto:${authority.email}`}>
        {authority.email}
      </a>
    </p>
  </section>
)
