// The front page: what the service is, the way in, and whom to ring.
import type { Authority } from '@senco/domain/authority/authority'
import { noAsk } from '@senco/domain/offer/search/ask'
import { Contact, Telephone } from './contact.tsx'
import { SearchForm } from './offer/search-form.tsx'
import { renderPage } from './render.ts'

const FrontPage = ({ authority }: { readonly authority: Authority }) => (
  <>
    <h1 className="govuk-heading-xl">Help for young children with special educational needs</h1>
    <p className="govuk-body-l">
      We help nurseries, pre-schools, childminders and schools in {authority.name} to include every child under five.
    </p>
    <h2 className="govuk-heading-m">If you are a parent or carer</h2>
    <SearchForm ask={noAsk} problems={[]} />
    <p className="govuk-body">
      Or{' '}
      <a className="govuk-link" href="/local-offer">
        see the whole local offer
      </a>
      : everything there is for young children with special educational needs or disabilities. You do not need a
      diagnosis to ask for help.
    </p>
    <p className="govuk-body">
      First talk to the people who look after your child. You can also get free advice from people who do not work for
      the council:{' '}
      <a className="govuk-link" href={authority.impartialAdvice.url}>
        {authority.impartialAdvice.name}
      </a>
      , telephone <Telephone number={authority.impartialAdvice.telephone} />.
    </p>
    <h2 className="govuk-heading-m">If you work with children</h2>
    <p className="govuk-body">
      <a className="govuk-button" href="/portal">
        Sign in
      </a>
    </p>
    <p className="govuk-body">
      The portal is for SENCOs (special educational needs co-ordinators), managers, childminders and our own team.
    </p>
    <p className="govuk-body">
      <a className="govuk-link" href="/training">
        Training that is to come
      </a>
    </p>
    <Contact authority={authority} />
  </>
)

export const frontPage = (authority: Authority): string =>
  renderPage(
    {
      ...{ authority, title: 'Help for young children', enhanced: true },
      description: `Help for young children with special educational needs or disabilities in ${authority.name}, for parents and for those who work with children.`,
    },
    <FrontPage authority={authority} />,
  )
