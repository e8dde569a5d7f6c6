// The local offer without this website: by telephone, on paper, in large print, Easy Read or another language.
import { Contact, Telephone } from '../contact.tsx'
import { offerPage } from './offer-page.tsx'
import type { Reading } from './shown.ts'

const OtherWaysPage = ({ authority }: Reading) => (
  <>
    <h1 className="govuk-heading-l">Other ways to get this</h1>
    <p className="govuk-body">You do not need the internet to get the local offer. It is free in every way.</p>
    <h2 className="govuk-heading-m">By telephone</h2>
    <p className="govuk-body">
      Ring <Telephone number={authority.telephone} />. We look with you and read out what you need. You can also send us
      a text relay call on 18001, then our number.
    </p>
    <h2 className="govuk-heading-m">On paper</h2>
    <p className="govuk-body">
      We send you a pack about one kind of need, or about the place where you live. You can{' '}
      <a className="govuk-link" href="/local-offer/browse">
        print a pack yourself
      </a>
      , or ask your nursery, health visitor or library to print it.
    </p>
    <h2 className="govuk-heading-m">Large print, Easy Read, audio or braille</h2>
    <p className="govuk-body">Ask us. Tell us what you need and by when.</p>
    <h2 className="govuk-heading-m">In another language, or in British Sign Language</h2>
    <p className="govuk-body">
      Ask us for a translation or an interpreter. Your browser may translate these pages. Nobody has checked such a
      translation: ring us before you act on it.
    </p>
    <h2 className="govuk-heading-m">As data, for other websites</h2>
    <p className="govuk-body">
      All of it is open data that other directories can show:{' '}
      <a className="govuk-link" href="/openreferral/docs">
        how to use the data
      </a>
      .
    </p>
    <Contact authority={authority} />
  </>
)

export const otherWaysPage = (reading: Reading): string =>
  offerPage(
    reading,
    {
      title: 'Other ways to get the local offer',
      description: 'By telephone, on paper, in large print, Easy Read or another language.',
    },
    <OtherWaysPage {...reading} />,
  )
