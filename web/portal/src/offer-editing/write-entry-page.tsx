// Writes an entry: every field of it, with advice beside. What is typed is kept until it is saved.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Form } from '../forms/form.tsx'
import { ToldByField } from '../forms/told-by.tsx'
import { paths } from '../paths.ts'
import { entryQuery } from '../queries/offer-editing.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { offerCrumb } from './offer-crumb.ts'
import { ContactFields } from './write/contact-fields.tsx'
import { LiveAdvice } from './write/live-advice.tsx'
import { AccessFields, PlaceFields, ScheduleFields, ServesFields } from './write/place-fields.tsx'
import { ProfileFields, RegisterFacts } from './write/profile-fields.tsx'
import { useEntryForm } from './write/use-entry-form.ts'
import { ComplaintFields, CostFields, WaitFields, WayFields } from './write/way-fields.tsx'
import { NameFields, TextFields, WhoForFields } from './write/word-fields.tsx'

const Part = ({
  id,
  heading,
  children,
}: {
  readonly id: string
  readonly heading: string
  readonly children: ReactNode
}) => (
  <section className="form-part" aria-labelledby={`part-${id}`}>
    <h2 id={`part-${id}`} className="govuk-heading-m">
      {heading}
    </h2>
    {children}
  </section>
)

export const WriteEntryPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const entryId = params['entryId'] ?? ''
  const me = useMe()
  const { data } = useSuspenseQuery(entryQuery(entryId))
  const { content, ownerId } = data.entry
  const back = paths.entry.to({ entryId })
  const entryForm = useEntryForm(data)
  const { form, text } = entryForm
  // Whoever writes for somebody else says how they were told.
  const forOthers = content.setting !== undefined && ownerId !== me.person.personId
  return (
    <Page title="Write an entry" caption={content.title} crumbs={[offerCrumb, { name: 'Entry', to: back }]}>
      {data.entry.live === undefined ? null : (
        <p className="govuk-body">Families go on reading the published words until the new ones are published.</p>
      )}
      <div className="writing">
        <div className="writing__form">
          <Form form={form} button="Save the draft" cancel={back}>
            <Part id="names" heading="What it is">
              <NameFields text={text} />
            </Part>
            {content.setting === undefined ? null : (
              <Part id="profile" heading="Our support for children with special educational needs">
                <RegisterFacts setting={content.setting} />
                <ProfileFields text={text} />
              </Part>
            )}
            <Part id="who" heading="Who it is for">
              <WhoForFields text={text} />
            </Part>
            <Part id="what" heading="What happens">
              <TextFields form={entryForm} />
            </Part>
            <Part id="way" heading="How to get it">
              <WayFields text={text} />
              <WaitFields text={text} />
            </Part>
            <Part id="cost" heading="What it costs">
              <CostFields form={entryForm} />
            </Part>
            <Part id="contact" heading="How to reach it">
              <ContactFields form={entryForm} />
            </Part>
            <Part id="where" heading="Where and when">
              <PlaceFields form={entryForm} />
              <ScheduleFields form={entryForm} />
              <ServesFields text={text} />
            </Part>
            <Part id="access" heading="Access">
              <AccessFields text={text} />
            </Part>
            <Part id="complaints" heading="Complaints">
              <ComplaintFields text={text} />
            </Part>
            {forOthers ? <ToldByField field={text('toldBy')} /> : null}
          </Form>
        </div>
        <LiveAdvice draft={form.values} before={content} />
      </div>
    </Page>
  )
}
