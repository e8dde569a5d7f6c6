// Says where families find what one line asks: in entries here, or on a page of the council's main local offer.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { useSend } from '../forms/use-send.ts'
import { TextButton } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { offerCoverageQuery } from '../queries/offer-editing.ts'
import { Page } from '../shell/page.tsx'
import { boardRows, coverageColours, coverageNames, gapSentence } from './coverage-words.ts'
import { offerCrumb } from './offer-crumb.ts'

export const ElsewherePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const ref = params['ref'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(offerCoverageQuery())
  const row = boardRows(data.lines).find((one) => one.ref === ref)
  const [attempt, setAttempt] = useState(0)
  const back = paths.offerCoverage.to()
  const done = (saved: string) => navigate(back, { state: { saved } })
  const form = useForm({
    draft: `elsewhere ${ref}`,
    initial: { url: row?.elsewhere?.url ?? '' },
    check: ({ url }) =>
      /^https?:\/\/[^\s.]+\.\S+$/.test(url.trim())
        ? []
        : [{ field: 'url', message: 'Enter the web address of the page, beginning with https://' }],
    send: ({ url }, key) => call('noteElsewhere', { ref, url: url.trim() }, key),
    saved: () => done('The page on the main local offer is noted, checked today.'),
  })
  const remove = useSend(
    (_: null, key) => call('removeElsewhere', { ref }, key),
    () => done('The link is taken away.'),
  )
  const titles = (row?.entryIds ?? []).flatMap((id) => data.entries.find(({ entryId }) => entryId === id) ?? [])
  if (row === undefined)
    return (
      <Page title="A line of the law" crumbs={[offerCrumb]}>
        <p className="govuk-body">There is no such line.</p>
      </Page>
    )
  return (
    <Page
      title="Where families find it"
      caption={row.words}
      crumbs={[offerCrumb, { name: 'What the law asks', to: back }]}
    >
      <ErrorSummary message={remove.problem} problems={[]} attempt={attempt} />
      <p className="govuk-body tags">
        <Tag colour={coverageColours[row.state]}>{coverageNames[row.state]}</Tag>
        {row.state === 'missing' ? gapSentence(row.gap) : ''}
      </p>
      <h2 className="govuk-heading-m">In entries here</h2>
      {titles.length === 0 ? (
        <p className="govuk-body">
          None yet. Open an entry that answers it and choose “Change what it covers”, or{' '}
          <PageLink to={paths.startEntry.to()}>write a new entry</PageLink>.
        </p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {titles.map(({ entryId, title }) => (
            <li key={entryId}>
              <PageLink to={paths.entry.to({ entryId })}>{title}</PageLink>
            </li>
          ))}
        </ul>
      )}
      <h2 className="govuk-heading-m">On the council’s main local offer</h2>
      <Form
        form={form}
        button={row.elsewhere === undefined ? 'Note this page' : 'I looked: the page is right'}
        cancel={back}
      >
        <Input
          field={form.field('url')}
          label="Web address of the page"
          hint="Look at the page first. It counts as checked today, for a year."
          type="url"
        />
      </Form>
      {row.elsewhere === undefined ? null : (
        <p className="govuk-body">
          <TextButton
            onClick={() => {
              setAttempt((tries) => tries + 1)
              void remove.send(null)
            }}
          >
            The main local offer no longer has it: take the link away
          </TextButton>
        </p>
      )}
    </Page>
  )
}
