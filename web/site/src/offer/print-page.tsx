// A pack to print: whole entries one after another, with the day of each check, for those who read on paper.
import type { Published } from '@senco/domain/offer/published'
import type { Trust } from '@senco/domain/offer/states'
import { kindNames } from '@senco/domain/offer/vocabulary'
import { dateInWords, type PlainDate } from '@senco/domain/time'
import * as Entry from './entry-sections.tsx'
import { offerPage } from './offer-page.tsx'
import { PlainText } from './plain-text.tsx'
import { SettingSections } from './setting-sections.tsx'
import type { Reading } from './shown.ts'
import { TrustWords } from './trust-words.tsx'

export interface PrintState extends Reading {
  /** What the pack holds: `Hearing`, a ward, or a shortlist. */
  readonly about: string
  readonly entries: readonly { readonly entry: Published; readonly trust: Trust }[]
  /** Those that are too many for paper. */
  readonly leftOut: number
  readonly today: PlainDate
  readonly back: string
}

const Whole = ({ entry, trust }: PrintState['entries'][number]) => {
  const parts = { entry, level: 'h3' } as const
  return (
    <article className="offer-printed">
      <h2 className="govuk-heading-m">{entry.title}</h2>
      <p className="govuk-body-s">
        {[kindNames[entry.kind], entry.provider].filter((part) => part !== '').join(' · ')}
        {'. '}
        <TrustWords trust={trust} by={entry.checkedBy} />
      </p>
      <PlainText text={entry.summary} />
      {entry.kind === 'guide' ? null : <Entry.WhoFor {...parts} />}
      <Entry.WhatHappens {...parts} />
      <Entry.HowToGetIt {...parts} />
      {entry.kind === 'guide' ? null : <Entry.Cost {...parts} />}
      <Entry.Wait {...parts} />
      <Entry.Where {...parts} />
      <Entry.Access {...parts} />
      <SettingSections {...parts} />
      <Entry.Contacts {...parts} />
      <Entry.Complaints {...parts} />
    </article>
  )
}

const PrintPage = ({ state }: { readonly state: PrintState }) => {
  const { about, entries, leftOut, today, authority, back } = state
  return (
    <>
      <p className="govuk-body offer-screen-only">
        <a className="govuk-link" href={back} data-print-now>
          Back
        </a>
        . To print this page, use the menu of your browser.
      </p>
      <h1 className="govuk-heading-l">
        Local offer of {authority.name}: {about}
      </h1>
      <p className="govuk-body">
        Printed from what was published on {dateInWords(today)}. Things change: ring before you go. Ask us for large
        print, Easy Read or another language: {authority.telephone}.
      </p>
      {entries.length === 0 ? <p className="govuk-body">There is nothing here to print.</p> : null}
      {leftOut === 0 ? null : (
        <p className="govuk-body">
          {leftOut} more are left out, because they would be too many pages. Choose less, or ring us for the rest.
        </p>
      )}
      {entries.map((each) => (
        <Whole {...each} key={each.entry.entryId} />
      ))}
    </>
  )
}

export const printPage = (state: PrintState): string =>
  offerPage(state, { title: 'To print: local offer', unlisted: true, plain: true }, <PrintPage state={state} />)
