// "Read": a setting says that the minutes or the three points have reached it. It is not attendance.
import type { PapersPage } from '@senco/contract/clusters/papers'
import { call } from '../../api/call.ts'
import { useSend } from '../../forms/use-send.ts'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { dateWords } from '../../text/dates.ts'

interface Props {
  readonly papers: PapersPage
  readonly settingId: string
  /** Said where somebody works in several settings. */
  readonly name?: string | undefined
}

export const ReadButton = ({ papers, settingId, name }: Props) => {
  const { meetingId } = papers
  const read = useSend((input: { settingId: string }, key) => call('readMinutes', { meetingId, ...input }, key))
  const mark = papers.reads.find((one) => one.settingId === settingId)
  if (mark !== undefined)
    return (
      <p className="govuk-body">
        {name === undefined ? 'Read' : `Read by ${name}`} on {dateWords(mark.readAt)}.
      </p>
    )
  return (
    <>
      <ErrorSummary message={read.problem} problems={[]} attempt={read.problem === undefined ? 0 : 1} />
      <Button busy={read.busy} onClick={() => void read.send({ settingId })}>
        {name === undefined ? 'We have read this' : `${name} has read this`}
      </Button>
    </>
  )
}
