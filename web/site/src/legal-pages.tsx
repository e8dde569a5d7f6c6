// The accessibility statement and the privacy notice, in the words that the council can stand behind today.
import type { Authority } from '@senco/domain/authority/authority'
import { Contact } from './contact.tsx'
import { renderPage } from './render.ts'

const Accessibility = ({ authority }: { readonly authority: Authority }) => (
  <>
    <h1 className="govuk-heading-l">Accessibility statement</h1>
    <p className="govuk-body">
      {authority.name} runs this website. We want everyone to be able to use it. You should be able to:
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>zoom in to 400 % without losing any text</li>
      <li>use all of it with a keyboard alone</li>
      <li>use all of it with a screen reader</li>
      <li>reply to a meeting, and use all of the local offer, with JavaScript turned off</li>
    </ul>
    <h2 className="govuk-heading-m">How accessible it is</h2>
    <p className="govuk-body">
      We build to the Web Content Accessibility Guidelines version 2.2, level AA, and test pages with an automatic
      checker at three screen widths. No disabled person and no outside expert has tested it yet, so we do not claim
      that it meets the standard in full.
    </p>
    <h2 className="govuk-heading-m">Tell us about a problem</h2>
    <p className="govuk-body">
      If you cannot use a page, or need something in{' '}
      <a className="govuk-link" href="/local-offer/other-ways">
        large print, Easy Read or another way
      </a>
      , ring or write to us. If you are not happy with our answer, contact the{' '}
      <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
        Equality Advisory and Support Service
      </a>
      .
    </p>
    <Contact authority={authority} />
  </>
)

export const accessibilityPage = (authority: Authority): string =>
  renderPage(
    {
      authority,
      title: 'Accessibility statement',
      description: 'How accessible this website is, and how to get help with it.',
    },
    <Accessibility authority={authority} />,
  )

const Privacy = ({ authority }: { readonly authority: Authority }) => (
  <>
    <h1 className="govuk-heading-l">Privacy notice</h1>
    <p className="govuk-body">This tells you what we keep about you when you use this service, and why.</p>
    <h2 className="govuk-heading-m">What we keep</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>your name, work e-mail, telephone number and role</li>
      <li>the setting you work in, and your qualifications if you are its SENCO</li>
      <li>your replies to meetings and whether your setting came</li>
      <li>who changed what, and when</li>
    </ul>
    <p className="govuk-body">We do not keep anything about children here.</p>
    <h2 className="govuk-heading-m">When you use the local offer</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        You do not sign in, and we set no cookie. We do not keep your postcode: the address of a page holds its first
        part at most, like WA8 7.
      </li>
      <li>If you let your browser tell us where you are, we get it to the nearest kilometre and do not keep it.</li>
      <li>
        When a search finds nothing, we count what it was about from our own list, the age in years and the first half
        of the postcode, to see what is missing. We do not keep your words or who you are.
      </li>
      <li>
        If you write a comment, we keep it with the name, e-mail address and telephone number that you give, if you give
        any. We publish the comment without anything that would identify somebody. Your contact is for our answer alone.
      </li>
      <li>
        To keep machines out we count comments from one network address in a day, in memory, by a code that cannot be
        turned back. It is gone the next day.
      </li>
      <li>
        Your shortlist is in the address of its page. What you type into a comment stays in your browser until you send
        it.
      </li>
      <li>Maps are our own. No other website learns that you were here.</li>
    </ul>
    <h2 className="govuk-heading-m">Why</h2>
    <p className="govuk-body">
      The council must help early years settings to support children with special educational needs and disabilities.
      Keeping in touch with their SENCOs is part of that public task.
    </p>
    <h2 className="govuk-heading-m">Who sees it</h2>
    <p className="govuk-body">
      Our own team, and you. Other settings do not see your replies. We do not sell or share it for advertising. The
      only cookie we use keeps you signed in.
    </p>
    <h2 className="govuk-heading-m">Your rights</h2>
    <p className="govuk-body">
      You can ask to see, correct or delete what we keep about you. If you are not happy with our answer, contact the{' '}
      <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
        Information Commissioner's Office
      </a>
      .
    </p>
    <Contact authority={authority} />
  </>
)

export const privacyPage = (authority: Authority): string =>
  renderPage(
    {
      authority,
      title: 'Privacy notice',
      description: 'What we keep about you when you use this service, and why.',
    },
    <Privacy authority={authority} />,
  )
