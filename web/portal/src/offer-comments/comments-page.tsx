// Comments on the local offer: how many wait for what, and one of those lists.
import type { ListedComment } from '@senco/contract/offer-editing/comments'
import { stateOf } from '@senco/domain/offer/comments/model'
import { themeNames } from '@senco/domain/offer/comments/published'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { commentsQuery } from '../queries/offer-comments.ts'
import { useToday } from '../session/today.ts'
import { OfferPages } from '../shared/offer-pages.tsx'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import { type CommentList, commentLists, dueWords, inOrder, listOf, stateColours, stateNames } from './comment-words.ts'

const names = Object.keys(commentLists) as CommentList[]

const Line = ({ comment, today }: { readonly comment: ListedComment; readonly today: string }) => {
  const due = comment.due === undefined ? undefined : dueWords(comment.due, today)
  const state = stateOf(comment)
  return (
    <li>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <PageLink to={paths.offerComment.to({ commentId: comment.commentId })}>{comment.begins}</PageLink>
      </p>
      <p className="when govuk-body-s govuk-!-margin-bottom-1">
        {comment.entryTitle ?? (comment.entryId === undefined ? 'The local offer as a whole' : 'An entry that is gone')}
        {' · '}
        {themeNames[comment.theme]}
        {' · '}
        {dateWords(comment.receivedAt)}
      </p>
      <p className="govuk-body tags">
        {listOf(comment) === 'answered' ? <Tag colour={stateColours[state]}>{stateNames[state]}</Tag> : null}
        {due === undefined || listOf(comment) === 'spam' ? null : (
          <Tag colour={due.late ? 'orange' : 'grey'}>{due.words}</Tag>
        )}
      </p>
    </li>
  )
}

const empty: Readonly<Record<CommentList, string>> = {
  decide: 'No comment waits for a decision.',
  answer: 'Every published comment has an answer.',
  promised: 'Nothing is promised that is still to do.',
  answered: 'No comment has been answered yet.',
  withheld: 'Every comment was published.',
  spam: 'Nothing looks like spam.',
}

export const CommentsPage = () => {
  const today = useToday()
  const [params] = useSearchParams()
  const { data } = useSuspenseQuery(commentsQuery())
  const show = names.find((name) => name === params.get('show')) ?? 'decide'
  const inList = (name: CommentList) => data.comments.filter((comment) => listOf(comment) === name)
  const shown = inOrder(inList(show))
  const late = (name: CommentList) => inList(name).filter(({ due }) => due !== undefined && due.dueOn < today).length
  return (
    <Page title="Comments on the local offer" crumbs={[]}>
      <OfferPages here="comments" />
      <p className="govuk-body">
        Families tell us what is missing, out of date or hard to find. We publish what they say and what we do about it.
      </p>
      {data.mayModerate ? null : (
        <p className="govuk-inset-text">You can read every comment. Administrators decide about them and answer.</p>
      )}
      <ul className="count-tiles">
        {names.map((name) => (
          <li key={name}>
            <span className="count">{inList(name).length}</span>
            {name === show ? (
              <strong aria-current="true">{commentLists[name]}</strong>
            ) : (
              <PageLink to={`${paths.offerComments.to()}?show=${name}`}>{commentLists[name]}</PageLink>
            )}
            {late(name) === 0 || name === 'spam' ? null : <span className="when">{late(name)} late</span>}
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">{commentLists[show]}</h2>
      <p className="govuk-body" role="status">
        {shown.length === 0 ? empty[show] : counted(shown.length, 'comment')}
      </p>
      <ul className="govuk-list govuk-list--spaced comment-list">
        {shown.map((comment) => (
          <Line key={comment.commentId} comment={comment} today={today} />
        ))}
      </ul>
    </Page>
  )
}
