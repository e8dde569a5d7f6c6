// What can be done about a comment from where it stands: one main button, the rest as links.
import type { CommentPage } from '@senco/contract/offer-editing/comments'
import { stateOf } from '@senco/domain/offer/comments/model'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'

export const CommentSteps = ({ data }: { readonly data: CommentPage }) => {
  const { commentId, version } = data.comment
  const state = stateOf(data.comment)
  const withdraw = useSend((input: { version: number }, key) => call('withdrawAnswer', { commentId, ...input }, key))
  const answered = state === 'responded' || state === 'action-open' || state === 'action-done'
  const isDecided = state === 'published' || state === 'not-published'
  return (
    <>
      <ErrorSummary message={withdraw.problem} problems={[]} attempt={withdraw.problem === undefined ? 0 : 1} />
      <div className="govuk-button-group">
        {state === 'received' ? <ButtonLink to={paths.publishComment.to({ commentId })}>Publish it</ButtonLink> : null}
        {state === 'received' ? (
          <ButtonLink look="secondary" to={paths.withholdComment.to({ commentId })}>
            Do not publish it
          </ButtonLink>
        ) : null}
        {state === 'published' ? <ButtonLink to={paths.answerComment.to({ commentId })}>Answer it</ButtonLink> : null}
        {state === 'action-open' ? (
          <ButtonLink to={paths.commentDone.to({ commentId })}>What we promised is done</ButtonLink>
        ) : null}
        {answered ? <PageLink to={paths.answerComment.to({ commentId })}>Change the answer</PageLink> : null}
        {answered ? (
          <Button look="secondary" busy={withdraw.busy} onClick={() => void withdraw.send({ version })}>
            Take the answer back
          </Button>
        ) : null}
        {isDecided ? (
          <PageLink to={paths.publishComment.to({ commentId })}>
            {state === 'published' ? 'Change what is taken out' : 'Publish it after all'}
          </PageLink>
        ) : null}
        {state === 'published' ? (
          <PageLink to={paths.withholdComment.to({ commentId })}>Take it off the page</PageLink>
        ) : null}
      </div>
    </>
  )
}
