// Ring my Area SENCO: a name and a number that a telephone can dial, on every page about a setting.
import type { SettingPage } from '@senco/contract/register'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmailLink, TelephoneLink } from '../govuk/link.tsx'
import { authorityQuery } from '../queries/people.ts'

export const AreaSencoCard = ({
  areaSenco,
  heading = 'Your Area SENCO',
}: {
  readonly areaSenco: SettingPage['areaSenco']
  readonly heading?: string
}) => {
  const { data: authority } = useSuspenseQuery(authorityQuery())
  return (
    <section className="call-card" aria-labelledby="area-senco-heading">
      <h2 id="area-senco-heading" className="govuk-heading-s">
        {heading}
      </h2>
      <p className="govuk-body">
        {areaSenco === undefined ? `No one yet. Ring the team at ${authority.name}.` : areaSenco.name}
        <br />
        <span className="big-telephone">
          <TelephoneLink number={areaSenco?.telephone ?? authority.telephone} />
        </span>
        <br />
        <EmailLink address={areaSenco?.email ?? authority.email} />
      </p>
    </section>
  )
}
