// One entry: what the public has, what waits, what can be done now, advice, links, versions and history.
import { kindNames } from '@senco/domain/offer/vocabulary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Details } from '../govuk/details.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { paths } from '../paths.ts'
import { entryQuery } from '../queries/offer-editing.ts'
import { EntryTags } from '../shared/entry-tags.tsx'
import { checkWords, ownerWords } from '../shared/entry-words.ts'
import { History } from '../shared/history.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { AdviceList } from './advice-list.tsx'
import { contentRows } from './content-rows.ts'
import { Differences } from './differences.tsx'
import { EntryLinks } from './entry-links.tsx'
import { EntrySteps } from './entry-steps.tsx'
import { EntryVersions } from './entry-versions.tsx'
import { lineNames } from './line-names.ts'
import { offerCrumb } from './offer-crumb.ts'

export const EntryPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { data } = useSuspenseQuery(entryQuery(params['entryId'] ?? ''))
  const { entry, state, ways } = data
  const { entryId, content, live, status } = entry
  const broken = data.links.filter(({ status: one }) => one === 'broken').length
  const childminder = content.setting !== undefined && ways.includes('record-agreement')
  return (
    <Page
      title="Entry"
      heading={content.title === '' ? 'Without a title' : content.title}
      caption={`${kindNames[content.kind]} · ${content.provider}`}
      crumbs={[offerCrumb]}
    >
      <p className="govuk-body">
        <EntryTags entry={{ state, status, newerWords: data.newerWords, brokenLinks: broken }} />
      </p>
      {data.trustWords === undefined ? null : (
        <p className="govuk-body">
          The public reads: <strong>{data.trustWords}</strong>
          {data.neverHidden
            ? ' It is never hidden, because nothing else answers a line of the law or because it is the advice service.'
            : ''}
        </p>
      )}
      <EntrySteps page={data} />
      {data.newerWords ? (
        <Differences
          caption="What would change for the public"
          differences={data.differences}
          before="Now"
          after="New words"
          same="The new words are the same as those that the public reads."
        />
      ) : null}
      <SummaryList
        facts={[
          {
            name: 'Kept right by',
            value: ownerWords({ ownerName: data.ownerName, ownerOrganisation: entry.ownerOrganisation }),
            ...(ways.includes('set-owner')
              ? { action: <PageLink to={paths.entryOwner.to({ entryId })}>Change who keeps it right</PageLink> }
              : {}),
          },
          {
            name: 'Check',
            value: checkWords({ checkedOn: entry.checked?.on, checkDueOn: entry.checkDueOn }) || 'Not yet',
          },
          data.settingLabel === undefined
            ? undefined
            : {
                name: 'Setting',
                value:
                  entry.content.setting === undefined ? (
                    data.settingLabel
                  ) : (
                    <PageLink to={paths.setting.to({ settingId: entry.content.setting.settingId })}>
                      {data.settingLabel}
                    </PageLink>
                  ),
              },
          childminder
            ? {
                name: 'Name and address',
                value:
                  content.setting?.agreedOn === undefined ? 'Not shown: no agreement' : 'Shown: the childminder agreed',
              }
            : undefined,
          {
            name: 'Covers',
            value: lineNames(entry.covers).join('; ') || 'No line of the law or of the toolkit',
            ...(ways.includes('set-covers')
              ? { action: <PageLink to={paths.entryCovers.to({ entryId })}>Change what it covers</PageLink> }
              : {}),
          },
          live === undefined
            ? undefined
            : {
                name: 'Public page',
                value: (
                  <a className="govuk-link" href={`/local-offer/${entryId}`}>
                    See it as families do
                  </a>
                ),
              },
        ]}
      />
      <div className="columns">
        <section aria-labelledby="advice-heading">
          <h2 id="advice-heading" className="govuk-heading-m">
            Advice on the words
          </h2>
          <AdviceList advice={data.advice} readingAge={data.readingAge} />
        </section>
        <EntryLinks links={data.links} />
      </div>
      <Details summary={`All its words (${counted(contentRows(content).length, 'part')})`}>
        <SummaryList
          facts={contentRows(content).map(({ name, text }) => ({
            name,
            value: <span className="keep-lines break-anywhere">{text}</span>,
          }))}
        />
      </Details>
      <EntryVersions page={data} />
      <History entries={data.history} />
    </Page>
  )
}
