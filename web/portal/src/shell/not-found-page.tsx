// An address that leads nowhere.
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { Page } from './page.tsx'

export const NotFoundPage = () => (
  <Page title="We cannot find that page">
    <p className="govuk-body">If you typed the address, check it. If you pasted it, check that you copied all of it.</p>
    <p className="govuk-body">
      <PageLink to={paths.home.to()}>Go to the home page</PageLink>
    </p>
  </Page>
)
