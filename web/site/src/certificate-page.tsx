// The page on which anybody checks a certificate by its number: what it is for, and nobody's name. A name that somebody
// types is compared on our side and shown to nobody.
import type { Authority } from '@senco/domain/authority/authority'
import { dateInWords } from '@senco/domain/time'
import type { CertificateCheck } from '@senco/domain/training/certificates'
import { Contact } from './contact.tsx'
import { ErrorSummary, TextField } from './form-parts.tsx'
import { renderPage } from './render.ts'

export interface CertificatePageState {
  readonly authority: Authority
  /** As it was typed. */
  readonly number: string | undefined
  /** Absent before anything was asked, and when no certificate has the number. */
  readonly found: Omit<CertificateCheck, 'salt' | 'nameHash'> | undefined
  readonly formId: string
  /** Whether the name that was typed is the one on it; absent when none was. */
  readonly sameName?: boolean | undefined
}

const notFound = 'No certificate of ours has this number. Check each letter and number, or ring us.'

const AskNumber = ({ number, found }: Pick<CertificatePageState, 'number' | 'found'>) => (
  <form method="get" action="/certificate" noValidate>
    <TextField
      field="number"
      label="Certificate number"
      hint="It stands at the foot of the certificate and looks like EY-7K4M-2Q9X-C3TD."
      value={number}
      problems={number !== undefined && found === undefined ? [{ field: 'number', message: notFound }] : []}
      autoComplete="off"
    />
    <button type="submit" className={found === undefined ? 'govuk-button' : 'govuk-button govuk-button--secondary'}>
      Check
    </button>
  </form>
)

const line = (words: string, value: string) => (
  <div className="govuk-summary-list__row">
    <dt className="govuk-summary-list__key">{words}</dt>
    <dd className="govuk-summary-list__value">{value}</dd>
  </div>
)

const nameAnswer = {
  true: 'Yes: the certificate is in this name.',
  false: 'No: the certificate is in another name. Check the spelling.',
} as const

const Found = ({ authority, found, formId, sameName }: CertificatePageState) =>
  found === undefined ? null : (
    <>
      <h2 className="govuk-heading-m">
        {found.withdrawnOn === undefined ? 'We gave this certificate' : 'This certificate no longer counts'}
      </h2>
      <dl className="govuk-summary-list">
        {line('Number', found.serial)}
        {line('Training', found.courseTitle)}
        {line('Completed', dateInWords(found.completedOn))}
        {line('Hours', String(found.hours))}
        {line('Given by', `${authority.teamName}, ${authority.name}`)}
        {found.withdrawnOn === undefined ? null : line('Withdrawn', dateInWords(found.withdrawnOn))}
      </dl>
      {sameName === undefined ? null : (
        <p className="govuk-inset-text" role="status">
          {nameAnswer[`${sameName}`]}
        </p>
      )}
      <form method="post" action="/certificate" noValidate>
        <input type="hidden" name="formId" value={formId} />
        <input type="hidden" name="number" value={found.serial} />
        <TextField
          field="name"
          label="Is it in this name?"
          hint="We show no names. Type the one on the certificate and we say whether it is the same. We do not keep it."
          value={undefined}
          problems={[]}
          autoComplete="off"
        />
        <button type="submit" className="govuk-button">
          Compare the name
        </button>
      </form>
    </>
  )

const CertificatePage = ({ state }: { readonly state: CertificatePageState }) => {
  const wrong = state.number !== undefined && state.found === undefined
  return (
    <>
      {wrong ? <ErrorSummary message={notFound} problems={[{ field: 'number', message: notFound }]} /> : null}
      <h1 className="govuk-heading-l">Check a training certificate</h1>
      <Found {...state} />
      <AskNumber {...state} />
      <Contact authority={state.authority} />
    </>
  )
}

/** A whole HTML document. */
export const certificatePage = (state: CertificatePageState): string => {
  const wrong = state.number !== undefined && state.found === undefined
  return renderPage(
    { authority: state.authority, title: `${wrong ? 'Error: ' : ''}Check a training certificate`, unlisted: true },
    <CertificatePage state={state} />,
  )
}
