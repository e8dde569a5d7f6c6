// Who to ask, and the legal pages. The impartial service is named because it is not the council.
import type { OutputOf } from '../api/call.ts'
import { EmailLink, TelephoneLink } from '../govuk/link.tsx'

export const Footer = ({ authority }: { readonly authority: OutputOf<'viewAuthority'> }) => (
  <footer className="council-footer">
    <div className="govuk-width-container">
      <h2 className="govuk-visually-hidden">Help and legal pages</h2>
      <p className="govuk-body-s">
        {authority.name} {authority.serviceName}: <TelephoneLink number={authority.telephone} />,{' '}
        <EmailLink address={authority.email} />
      </p>
      <p className="govuk-body-s">
        Impartial advice for parents: {authority.impartialAdvice.name},{' '}
        <TelephoneLink number={authority.impartialAdvice.telephone} />
      </p>
      <ul className="council-footer__links govuk-body-s">
        <li>
          <a className="govuk-link" href="/accessibility">
            Accessibility statement
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/privacy">
            Privacy notice
          </a>
        </li>
      </ul>
    </div>
  </footer>
)
