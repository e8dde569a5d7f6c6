// Every new SENCO on their first year, for staff: what is next, what is late, who has no buddy yet.
import { useSuspenseQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { pathwaysQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { trainingCrumb } from './crumbs.ts'

export const NewSencosPage = () => {
  const { data } = useSuspenseQuery(pathwaysQuery())
  return (
    <Page title="New SENCOs" crumbs={[trainingCrumb]}>
      <p className="govuk-body">A first year begins by itself when a setting names a SENCO.</p>
      <Table
        caption="First years"
        rows={data.pathways}
        keyOf={({ designationId }) => designationId}
        empty="Nobody is in their first year now."
        columns={[
          {
            name: 'SENCO',
            of: ({ name, personId, designationId }) => (
              <PageLink to={paths.pathway.to({ personId, designationId })}>{name}</PageLink>
            ),
          },
          { name: 'Setting', of: ({ settingName }) => settingName },
          { name: 'Since', of: ({ startsOn }) => dateWords(startsOn) },
          { name: 'Done', of: ({ done, of }) => `${done} of ${of}` },
          {
            name: 'Next',
            of: ({ next }) =>
              next === undefined ? (
                'All done'
              ) : (
                <>
                  {next.title}
                  <span className="when">
                    by {dateWords(next.dueOn)} {next.late ? <Tag colour="orange">Late</Tag> : null}
                  </span>
                </>
              ),
          },
          { name: 'Buddy', of: ({ buddy }) => buddy ?? 'None yet' },
        ]}
      />
      <ListTools
        name="new-sencos"
        rows={() => [
          ['SENCO', 'Setting', 'Since', 'Done', 'Of', 'Next', 'Due', 'Buddy'],
          ...data.pathways.map(({ name, settingName, startsOn, done, of, next, buddy }) => [
            name,
            settingName,
            startsOn,
            String(done),
            String(of),
            next?.title ?? '',
            next?.dueOn ?? '',
            buddy ?? '',
          ]),
        ]}
      />
    </Page>
  )
}
