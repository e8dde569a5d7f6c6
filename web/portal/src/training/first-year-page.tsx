// A new SENCO's own page: the first year, step by step.
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmailLink } from '../govuk/link.tsx'
import { myPathwaysQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { trainingCrumb } from './crumbs.ts'
import { PathwaySteps } from './pathway-steps.tsx'

export const FirstYearPage = () => {
  const { data } = useSuspenseQuery(myPathwaysQuery())
  return (
    <Page title="Your first year as a SENCO" crumbs={[trainingCrumb]}>
      {data.pathways.length === 0 ? (
        <p className="govuk-body">
          This page fills itself when somebody becomes a SENCO. You have no steps to do. All training is on the page
          before.
        </p>
      ) : null}
      {data.pathways.map((page) => (
        <section key={page.pathway.designationId}>
          <p className="govuk-body">
            {page.settingName}.{' '}
            {page.areaSenco === undefined ? null : (
              <>
                Your Area SENCO is {page.areaSenco.name}
                {page.areaSenco.email === undefined ? '.' : ', '}
                {page.areaSenco.email === undefined ? null : <EmailLink address={page.areaSenco.email} />}
              </>
            )}
          </p>
          <PathwaySteps page={page} />
        </section>
      ))}
    </Page>
  )
}
