// One comment: what somebody wrote, what the public reads of it, and what can be done about it now.
import type { CommentPage as Data } from '@senco/contract/offer-editing/comments'
import { stateWords } from '@senco/domain/actions/actions'
import { isSuspected } from '@senco/domain/offer/comments/deadlines'
import { stateOf } from '@senco/domain/offer/comments/model'
import { withheldNames, withheldSources } from '@senco/domain/offer/comments/moderation'
import { themeNames } from '@senco/domain/offer/comments/published'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmailLink, PageLink, TelephoneLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { actionQuery } from '../queries/actions.ts'
import { commentQuery } from '../queries/offer-comments.ts'
import { useToday } from '../session/today.ts'
import { History } from '../shared/history.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { commentCrumbs } from './comment-crumbs.ts'
import { CommentSteps } from './comment-steps.tsx'
import { dueWords, stateColours, stateNames, submitterNames } from './comment-words.ts'
import { PublicComment } from './public-comment.tsx'

const aboutWords = ({ comment, entryTitle }: Pick<Data, 'comment' | 'entryTitle'>): string =>
  entryTitle ?? (comment.entryId === undefined ? 'The local offer as a whole' : 'An entry that is gone')

const Contact = ({ contact }: { readonly contact: NonNullable<Data['comment']['contact']> }) => (
  <>
    {contact.name === undefined ? null : <span className="block">{contact.name}</span>}
    {contact.email === undefined ? null : (
      <span className="block">
        <EmailLink address={contact.email} />
      </span>
    )}
    {contact.telephone === undefined ? null : (
      <span className="block">
        <TelephoneLink number={contact.telephone} />
      </span>
    )}
    <span className="when">Deleted when there is nothing more to answer. Never published.</span>
  </>
)

/** Where the team keeps track of what it promised; the public reads the answer. */
const Promised = ({ actionId }: { readonly actionId: string }) => {
  const { data } = useSuspenseQuery(actionQuery(actionId))
  const { title, state, owner } = data.action
  return (
    <>
      <PageLink to={paths.action.to({ actionId })}>{title}</PageLink>
      <span className="when">
        {stateWords[state]}, {owner.name}
      </span>
    </>
  )
}

const Facts = ({ data }: { readonly data: Data }) => {
  const { comment } = data
  const { moderation, contact, response } = comment
  const actionId = response?.action?.actionId
  return (
    <SummaryList
      facts={[
        { name: 'About', value: aboutWords(data) },
        { name: 'Kind of comment', value: themeNames[comment.theme] },
        comment.submitter === undefined ? undefined : { name: 'From', value: submitterNames[comment.submitter] },
        { name: 'Received', value: dateWords(comment.receivedAt) },
        contact === undefined ? undefined : { name: 'How to reach them', value: <Contact contact={contact} /> },
        moderation?.outcome !== 'not-published'
          ? undefined
          : {
              name: 'Why it is not published',
              value: (
                <>
                  <span className="block">Because {withheldNames[moderation.reason]}.</span>
                  <span className="block keep-lines">{moderation.note}</span>
                  <span className="when">{withheldSources[moderation.reason]}</span>
                </>
              ),
            },
        moderation === undefined
          ? undefined
          : { name: 'Decided', value: `${dateWords(moderation.at)} by ${moderation.by}` },
        actionId === undefined ? undefined : { name: 'Action', value: <Promised actionId={actionId} /> },
      ]}
    />
  )
}

export const CommentPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const today = useToday()
  const { data } = useSuspenseQuery(commentQuery(params['commentId'] ?? ''))
  const { comment, published } = data
  const state = stateOf(comment)
  const due = data.due === undefined || isSuspected(comment) ? undefined : dueWords(data.due, today)
  const original = (
    <blockquote className="comment-text keep-lines">
      <p className="govuk-body">{comment.original}</p>
    </blockquote>
  )
  const isWhole = published?.youSaid === comment.original
  return (
    <Page
      title="Comment on the local offer"
      heading={comment.entryId === undefined ? 'Comment on the whole local offer' : `Comment on ${aboutWords(data)}`}
      crumbs={commentCrumbs()}
    >
      <p className="govuk-body tags">
        <Tag colour={stateColours[state]}>{stateNames[state]}</Tag>
        {isSuspected(comment) ? <Tag colour="orange">May be spam</Tag> : null}
        {due === undefined ? null : <Tag colour={due.late ? 'orange' : 'grey'}>{due.words}</Tag>}
      </p>
      {isSuspected(comment) ? (
        <p className="govuk-inset-text">{comment.suspicions?.join(' ')} Read it, and decide like about any other.</p>
      ) : null}
      {published === undefined ? null : <PublicComment published={published} />}
      {isWhole ? null : (
        <section aria-labelledby="original-heading">
          <h2 className="govuk-heading-m" id="original-heading">
            {published === undefined ? 'What somebody wrote' : 'The original, which only we see'}
          </h2>
          {original}
        </section>
      )}
      {data.mayModerate ? <CommentSteps data={data} /> : null}
      <Facts data={data} />
      {data.history.length === 0 ? null : <History entries={data.history} />}
    </Page>
  )
}
