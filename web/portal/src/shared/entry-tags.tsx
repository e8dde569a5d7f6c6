// The state of an entry as tags: what the public has now, and what waits behind it.
import type { ListedEntry } from '@senco/contract/offer-editing/page'
import { Tag } from '../govuk/tag.tsx'
import { stateColours, stateNames } from './entry-words.ts'

type Tagged = Pick<ListedEntry, 'state' | 'status' | 'newerWords'> &
  Partial<Pick<ListedEntry, 'brokenLinks' | 'changeReportedOn' | 'neverHidden'>>

export const EntryTags = ({ entry }: { readonly entry: Tagged }) => {
  const { state, status, newerWords, brokenLinks = 0, changeReportedOn } = entry
  return (
    <span className="tags">
      <Tag colour={stateColours[state]}>{stateNames[state]}</Tag>
      {newerWords ? (
        <Tag colour="purple">{status === 'in_review' ? 'Changes wait for review' : 'Changes in draft'}</Tag>
      ) : null}
      {brokenLinks > 0 ? <Tag colour="orange">{brokenLinks === 1 ? 'A broken link' : 'Broken links'}</Tag> : null}
      {changeReportedOn === undefined ? null : <Tag colour="orange">Owner: something changed</Tag>}
    </span>
  )
}
