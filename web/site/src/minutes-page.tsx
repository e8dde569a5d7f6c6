// The page behind a link after a meeting was held: three things to do, a button that says they were read, the minutes.
import type { Authority } from '@senco/domain/authority/authority'
import { londonDay } from '@senco/domain/clusters/london-times'
import { themesOf } from '@senco/domain/clusters/minutes'
import type { Meeting } from '@senco/domain/clusters/model'
import type { MinuteItem, Minutes, ReadMark } from '@senco/domain/clusters/papers-model'
import { dateInWords } from '@senco/domain/time'
import { Contact } from './contact.tsx'
import { renderPage } from './render.ts'

export interface MinutesPageState {
  readonly authority: Authority
  readonly settingName: string
  readonly meeting: Meeting
  readonly minutes: Minutes
  readonly read: ReadMark | undefined
  /** Just pressed. */
  readonly saved: boolean
  /** Where the button sends. */
  readonly action: string
  readonly formId: string
}

const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {themesOf(text).map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
      <p className="govuk-body" key={index}>
        {line}
      </p>
    ))}
  </>
)

const Item = ({ item }: { readonly item: MinuteItem }) => (
  <section>
    <h3 className="govuk-heading-s">{item.title}</h3>
    {item.kind === 'anonymised-discussion' ? (
      <ul className="govuk-list govuk-list--bullet">
        {themesOf(item.text).map((theme) => (
          <li key={theme}>{theme}</li>
        ))}
      </ul>
    ) : (
      <Paragraphs text={item.text} />
    )}
    {item.decision === undefined ? null : (
      <p className="govuk-body">
        <strong>Agreed:</strong> {item.decision}
      </p>
    )}
    {(item.agreed ?? []).length === 0 ? null : (
      <ul className="govuk-list govuk-list--bullet">
        {item.agreed?.map(({ title, owner, dueOn }) => (
          <li key={`${title} ${owner}`}>
            {title}: {owner}, by {dateInWords(dueOn)}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const ReadForm = ({ state: { read, saved, action, formId } }: { readonly state: MinutesPageState }) =>
  read === undefined ? (
    <form method="post" action={action}>
      <input type="hidden" name="formId" value={formId} />
      <p className="govuk-body">Press the button to tell us that this has reached you. It does not count as coming.</p>
      <button type="submit" className="govuk-button" data-prevent-double-click="true">
        We have read this
      </button>
    </form>
  ) : (
    <div className="govuk-inset-text" role={saved ? 'alert' : undefined}>
      You told us that you have read this. Thank you.
    </div>
  )

const MinutesPage = ({ state }: { readonly state: MinutesPageState }) => {
  const { meeting, minutes, settingName, authority } = state
  const first = meeting.slots.map(({ startsAt }) => startsAt).sort()[0] ?? ''
  const written = minutes.items.filter((item) => item.text !== '' || item.decision !== undefined || item.agreed)
  return (
    <>
      <span className="govuk-caption-l">
        {settingName}, {londonDay(first)}
      </span>
      <h1 className="govuk-heading-l">{meeting.title}</h1>
      <h2 className="govuk-heading-m">Three things to do</h2>
      <ol className="govuk-list govuk-list--number">
        {minutes.digest.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <ReadForm state={state} />
      <h2 className="govuk-heading-m">Minutes</h2>
      <p className="govuk-body">
        {minutes.agreedOn === undefined
          ? 'They will be agreed at the next meeting. Tell us there, or now, if something is wrong.'
          : `Agreed on ${dateInWords(minutes.agreedOn)}.`}
      </p>
      {written.map((item) => (
        <Item item={item} key={item.itemId} />
      ))}
      {minutes.resources.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">To read</h3>
          <ul className="govuk-list govuk-list--bullet">
            {minutes.resources.map(({ title, url }) => (
              <li key={url}>
                <a className="govuk-link" href={url} rel="noreferrer noopener">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Contact authority={authority} />
    </>
  )
}

/** A whole HTML document. The title names neither the setting nor a person. */
export const minutesPage = (state: MinutesPageState): string =>
  renderPage(
    { authority: state.authority, title: 'Minutes of a meeting', unlisted: true },
    <MinutesPage state={state} />,
  )
