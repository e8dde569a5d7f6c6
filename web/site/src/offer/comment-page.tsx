// The form for a comment, signed out and without an e-mail address if wished, and the thanks after it.

import type { Authority } from '@senco/domain/authority/authority'
import { CommentTheme, SubmitterKind } from '@senco/domain/offer/comments/model'
import { themeNames } from '@senco/domain/offer/comments/published'
import { longestComment } from '@senco/domain/offer/comments/received'
import { noAsk } from '@senco/domain/offer/search/ask'
import { ErrorSummary, type Problems, problemOf, Radios, TextField } from '../form-parts.tsx'
import { offerPage } from './offer-page.tsx'

export interface CommentState {
  readonly authority: Authority
  /** Of the entry that it is about; absent for the whole. */
  readonly entry: { readonly entryId: string; readonly title: string } | undefined
  readonly formId: string
  readonly typed: {
    readonly theme?: string | undefined
    readonly text?: string | undefined
    readonly submitter?: string | undefined
    readonly name?: string | undefined
    readonly email?: string | undefined
    readonly telephone?: string | undefined
  }
  readonly problem?: { readonly message: string; readonly problems: Problems } | undefined
}

const submitterNames: Readonly<Record<SubmitterKind, string>> = {
  parent: 'A parent or carer',
  'young-person': 'A young person',
  setting: 'Somebody from a nursery, pre-school, childminder or school',
  professional: 'Somebody else who works with children',
  group: 'A group or forum',
  other: 'Somebody else',
}

const Words = ({ state: { typed, problem } }: { readonly state: CommentState }) => {
  const wrong = problemOf(problem?.problems ?? [], 'text')
  return (
    <div className={wrong === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label className="govuk-label govuk-label--m" htmlFor="text">
        Your comment
      </label>
      <div id="text-hint" className="govuk-hint">
        Please do not write names, or anything that tells who a child is. Up to {longestComment.toLocaleString('en-GB')}{' '}
        characters.
      </div>
      {wrong === undefined ? null : (
        <p id="text-error" className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {wrong}
        </p>
      )}
      <textarea
        className={wrong === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id="text"
        name="text"
        rows={8}
        aria-describedby={wrong === undefined ? 'text-hint' : 'text-hint text-error'}
        defaultValue={typed.text}
      />
    </div>
  )
}

const CommentForm = ({ state }: { readonly state: CommentState }) => {
  const { entry, formId, typed, problem } = state
  const problems = problem?.problems ?? []
  return (
    <form method="post" action="/local-offer/comment" noValidate data-draft={entry?.entryId ?? 'whole'}>
      <input type="hidden" name="formId" value={formId} />
      {entry === undefined ? null : <input type="hidden" name="entry" value={entry.entryId} />}
      <Radios
        field="theme"
        legend="What is your comment about?"
        choices={CommentTheme.options.map((value) => ({ value, label: themeNames[value] }))}
        chosen={typed.theme}
        problems={problems}
      />
      <Words state={state} />
      <Radios
        field="submitter"
        legend="Who are you? (if you like)"
        choices={SubmitterKind.options.map((value) => ({ value, label: submitterNames[value] }))}
        chosen={typed.submitter}
        problems={problems}
      />
      <h2 className="govuk-heading-m">If you want an answer sent to you</h2>
      <p className="govuk-body">You can leave these empty. We publish our answer here in any case, and never these.</p>
      <TextField field="name" label="Your name" hint="" value={typed.name} problems={problems} autoComplete="name" />
      <TextField field="email" label="E-mail" hint="" value={typed.email} problems={problems} autoComplete="email" />
      <TextField
        field="telephone"
        label="Telephone"
        hint=""
        value={typed.telephone}
        problems={problems}
        autoComplete="tel"
      />
      <div className="offer-website">
        <label htmlFor="website">Leave this empty</label>
        <input id="website" name="website" type="text" autoComplete="off" tabIndex={-1} />
      </div>
      <button type="submit" className="govuk-button" data-prevent-double-click="true">
        Send comment
      </button>
    </form>
  )
}

const CommentPage = ({ state }: { readonly state: CommentState }) => {
  const { entry, problem } = state
  return (
    <>
      {problem === undefined ? null : <ErrorSummary {...problem} />}
      <h1 className="govuk-heading-l">
        {entry === undefined ? 'Comment on the local offer' : `Comment on: ${entry.title}`}
      </h1>
      <p className="govuk-body">
        We read every comment. We publish it with our answer, without anything that would identify somebody. We do not
        publish comments about one person’s support: for that, talk to the service, or use its way to complain.
      </p>
      <CommentForm state={state} />
    </>
  )
}

export const commentPage = (state: CommentState): string =>
  offerPage(
    { authority: state.authority, ask: noAsk },
    { title: `${state.problem === undefined ? '' : 'Error: '}Comment on the local offer`, unlisted: true },
    <CommentPage state={state} />,
  )

const ThanksPage = ({ entry }: Pick<CommentState, 'entry'>) => (
  <>
    <div data-draft-sent={entry?.entryId ?? 'whole'}>
      <h1 className="govuk-heading-l">Thank you. We have your comment.</h1>
    </div>
    <p className="govuk-body">
      We read it within 20 working days and publish it with anything that would identify somebody taken out. Then we
      answer it, and say what we will do.
    </p>
    <p className="govuk-body">
      {entry === undefined ? (
        <a className="govuk-link" href="/local-offer/you-said">
          Read what others said, and what came of it
        </a>
      ) : (
        <a className="govuk-link" href={`/local-offer/${entry.entryId}`}>
          Back to {entry.title}
        </a>
      )}
    </p>
  </>
)

export const thanksPage = ({ authority, entry }: Pick<CommentState, 'authority' | 'entry'>): string =>
  offerPage({ authority, ask: noAsk }, { title: 'Comment sent', unlisted: true }, <ThanksPage entry={entry} />)
