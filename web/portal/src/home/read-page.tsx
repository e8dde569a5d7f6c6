// One five-minute read for a childminder with no time. The text is the service's own, checked against the code of practice.
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { Page } from '../shell/page.tsx'

export const ReadPage = () => (
  <Page title="Noticing that a child may need more help" caption="Five-minute read">
    <p className="govuk-body">
      You know the children you look after. If something about a child’s learning or development makes you wonder, you
      do not have to be sure and you do not need a diagnosis. This is what to do.
    </p>
    <h2 className="govuk-heading-m">1. Look</h2>
    <p className="govuk-body">
      For a week or two, write down what you see: what the child enjoys, what is hard, when it goes well. Two lines a
      day are enough.
    </p>
    <h2 className="govuk-heading-m">2. Talk with the parents</h2>
    <p className="govuk-body">
      Say what you have noticed and ask what they see at home. Agree one thing to try together.
    </p>
    <h2 className="govuk-heading-m">3. Try one thing</h2>
    <p className="govuk-body">
      Assess, plan, do, review: choose one small change, such as a picture timetable or a quiet corner, try it for a few
      weeks, then look again with the parents. That is the “graduated approach”.
    </p>
    <h2 className="govuk-heading-m">4. Ask</h2>
    <p className="govuk-body">
      A special educational needs co-ordinator (SENCO) can help at any step. You do not have to have a SENCO. You can
      share one with others, or ask your Area SENCO, whose telephone number is on{' '}
      <PageLink to={paths.home.to()}>your home page</PageLink>.
    </p>
    <p className="govuk-body">
      Ask at once if a child loses skills they had, or if you are worried about their safety.
    </p>
  </Page>
)
