// For roles whose own pages come later: what they can do today, and whom to ask.
import { roleNames } from '@senco/domain/roles'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmailLink, PageLink, TelephoneLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { authorityQuery } from '../queries/people.ts'
import { holds, useMe } from '../session/person.ts'
import { OfferPrompts } from './offer-prompts.tsx'

export const OtherHome = () => {
  const me = useMe()
  const { data: authority } = useSuspenseQuery(authorityQuery())
  const roles = [...new Set(me.person.scopes.map((scope) => roleNames[scope.role]))]
  return (
    <>
      <p className="govuk-body">
        {roles.length === 0 ? 'You have no role here yet.' : `You are signed in as: ${roles.join(', ')}.`}
      </p>
      {holds(me, ['professional', 'iass-adviser']) ? <OfferPrompts /> : null}
      <ul className="govuk-list govuk-list--bullet">
        {holds(me, ['school-senco']) ? (
          <li>
            <PageLink to={paths.mySettings.to()}>See your school’s record</PageLink>
          </li>
        ) : null}
        {holds(me, ['auditor']) ? (
          <li>
            <PageLink to={paths.coverage.to()}>Read the coverage board</PageLink>
          </li>
        ) : null}
        {holds(me, ['auditor']) ? (
          <li>
            <PageLink to={paths.settings.to()}>Read the register of settings</PageLink>
          </li>
        ) : null}
        {holds(me, ['parent']) ? (
          <li>
            Ask {authority.impartialAdvice.name} for advice that is independent of the council:{' '}
            <TelephoneLink number={authority.impartialAdvice.telephone} />
          </li>
        ) : null}
        <li>
          Ring the {authority.serviceName}: <TelephoneLink number={authority.telephone} /> or write to{' '}
          <EmailLink address={authority.email} />
        </li>
      </ul>
    </>
  )
}
