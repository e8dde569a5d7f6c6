// The page behind the link of a reminder: what an entry says now, and two buttons for its owner. No account, no script.
import type { Authority } from '@senco/domain/authority/authority'
import { dateInWords, type PlainDate } from '@senco/domain/time'
import { Contact } from './contact.tsx'
import { ErrorSummary, type Problems, problemOf } from './form-parts.tsx'
import { renderPage } from './render.ts'

export interface EntryCheckState {
  readonly authority: Authority
  readonly title: string
  /** What the public reads, field by field. */
  readonly says: readonly { readonly field: string; readonly label: string; readonly words: string }[]
  readonly publicAddress: string
  readonly checkedOn: PlainDate | undefined
  /** Just pressed. */
  readonly saved: 'correct' | 'changed' | undefined
  readonly note: string | undefined
  /** One-time ids of the two forms. */
  readonly formIds: readonly [string, string]
  readonly problem?: { readonly message: string; readonly problems: Problems } | undefined
}

const savedWords = {
  correct: 'Thank you. The page now says that it was checked today.',
  changed: 'Thank you. We will read what you wrote and change the page.',
} as const

const Saved = ({ saved }: { readonly saved: keyof typeof savedWords }) => (
  <div className="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="saved">
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title" id="saved">
        Saved
      </h2>
    </div>
    <div className="govuk-notification-banner__content">
      <p className="govuk-notification-banner__heading">{savedWords[saved]}</p>
    </div>
  </div>
)

const Says = ({ says }: Pick<EntryCheckState, 'says'>) => (
  <dl className="govuk-summary-list">
    {says.map(({ field, label, words }) => (
      <div className="govuk-summary-list__row" key={field}>
        <dt className="govuk-summary-list__key">{label}</dt>
        <dd className="govuk-summary-list__value">
          {words.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <div key={index}>{line}</div>
          ))}
        </dd>
      </div>
    ))}
  </dl>
)

const Answers = ({ state: { formIds, note = '', problem } }: { readonly state: EntryCheckState }) => {
  const wrong = problemOf(problem?.problems ?? [], 'note')
  return (
    <>
      <form method="post" noValidate>
        <input type="hidden" name="formId" value={formIds[0]} />
        <input type="hidden" name="answer" value="still-correct" />
        <button type="submit" className="govuk-button" data-prevent-double-click="true">
          Still correct
        </button>
      </form>
      <form method="post" noValidate>
        <input type="hidden" name="formId" value={formIds[1]} />
        <input type="hidden" name="answer" value="changed" />
        <div className={wrong === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label className="govuk-label govuk-label--s" htmlFor="note">
            What has changed?
          </label>
          <div id="note-hint" className="govuk-hint">
            Please do not write about a child. Families go on reading the page as it is until we have changed it.
          </div>
          {wrong === undefined ? null : (
            <p id="note-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {wrong}
            </p>
          )}
          <textarea
            className="govuk-textarea"
            id="note"
            name="note"
            rows={5}
            defaultValue={note}
            aria-describedby={wrong === undefined ? 'note-hint' : 'note-hint note-error'}
          />
        </div>
        <button type="submit" className="govuk-button govuk-button--secondary" data-prevent-double-click="true">
          Something has changed
        </button>
      </form>
    </>
  )
}

const EntryCheckPage = ({ state }: { readonly state: EntryCheckState }) => {
  const { title, says, checkedOn, saved, authority, publicAddress, problem } = state
  return (
    <>
      {problem === undefined ? null : <ErrorSummary {...problem} />}
      {saved === undefined ? null : <Saved saved={saved} />}
      <h1 className="govuk-heading-l">Is this still correct? {title}</h1>
      <p className="govuk-body">
        {checkedOn === undefined ? 'Nobody has checked it yet.' : `Last checked on ${dateInWords(checkedOn)}.`}{' '}
        <a className="govuk-link" href={publicAddress}>
          See the page as families see it
        </a>
      </p>
      <Says says={says} />
      {saved === undefined ? <Answers state={state} /> : null}
      <Contact authority={authority} />
    </>
  )
}

/** A whole HTML document. */
export const entryCheckPage = (state: EntryCheckState): string =>
  renderPage(
    {
      authority: state.authority,
      title: `${state.problem === undefined ? '' : 'Error: '}Check what the local offer says`,
      unlisted: true,
    },
    <EntryCheckPage state={state} />,
  )
