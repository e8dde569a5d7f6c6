// The first year of one new SENCO, for her manager and for staff, who choose the buddy.
import { useSuspenseQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { pathwayQuery } from '../queries/training.ts'
import { isStaff, useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'
import { PathwaySteps } from './pathway-steps.tsx'

export const PathwayPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { personId = '', designationId = '' } = params
  const staff = isStaff(useMe())
  const { data } = useSuspenseQuery(pathwayQuery(personId, designationId))
  return (
    <Page
      title="First year of a SENCO"
      heading={data.pathway.name}
      caption={data.settingName}
      crumbs={[trainingCrumb, ...(staff ? [{ name: 'New SENCOs', to: paths.newSencos.to() }] : [])]}
    >
      <p className="govuk-body">
        SENCO since {dateWords(data.pathway.startsOn)}.{' '}
        {staff ? (
          <PageLink to={paths.buddy.to({ personId, designationId })}>
            {data.pathway.buddy === undefined ? 'Choose a buddy' : 'Change the buddy'}
          </PageLink>
        ) : null}
      </p>
      <PathwaySteps page={data} />
    </Page>
  )
}
