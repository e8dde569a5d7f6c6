// Says which lines of the law and of the toolkit an entry covers.
import { offerLines } from '@senco/domain/offer/coverage/board'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { paths } from '../paths.ts'
import { entryQuery } from '../queries/offer-editing.ts'
import { Page } from '../shell/page.tsx'
import { offerCrumb } from './offer-crumb.ts'

const contentLines = offerLines.filter(({ nature }) => nature === 'content')
const groups = contentLines
  .filter(({ parts }) => parts.length > 0)
  .map(({ lineId, words, parts }) => ({
    lineId,
    words,
    choices: [
      { value: lineId, label: 'All of it' },
      ...parts.map(({ partId, words: label }) => ({ value: partId, label })),
    ],
  }))
const single = (source: 'law' | 'toolkit') =>
  contentLines
    .filter((line) => line.parts.length === 0 && line.source === source)
    .map(({ lineId, words }) => ({ value: lineId, label: words }))

export const EntryCoversPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const entryId = params['entryId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(entryQuery(entryId))
  const back = paths.entry.to({ entryId })
  const form = useForm({
    draft: `entry-covers ${entryId}`,
    initial: { covers: data.entry.covers.join(',') },
    send: ({ covers }, key) => call('setEntryCovers', { entryId, covers: chosenOf(covers) }, key),
    saved: () => navigate(back, { state: { saved: 'What it covers is saved. The board counts it at once.' } }),
  })
  /** Each group of boxes shows its own; the value holds all of them. */
  const field = (name: string) => ({ ...form.field('covers'), name })
  return (
    <Page
      title="What an entry covers"
      caption={data.entry.content.title}
      crumbs={[offerCrumb, { name: 'Entry', to: back }]}
    >
      <p className="govuk-body">
        Choose what a family can really read in this entry. The board is green where an entry is published, checked and
        kept right by somebody.
      </p>
      <Form form={form} button="Save" cancel={back}>
        <Checkboxes field={field('toolkit')} label="Early Years SEND toolkit, appendix 2" choices={single('toolkit')} />
        <Checkboxes field={field('law')} label="The law" choices={single('law')} />
        {groups.map(({ lineId, words, choices }) => (
          <Checkboxes key={lineId} field={field(lineId)} label={words} choices={choices} />
        ))}
      </Form>
    </Page>
  )
}
