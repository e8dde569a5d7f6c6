// For staff: who replied what, who has not, and the way to record a reply that came by telephone.
import type { MeetingPage } from '@senco/contract/clusters'
import { toldByWords } from '../forms/told-by.tsx'
import { EmailLink, PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { replyWords } from '../shared/reply-words.ts'
import { nameOr } from '../text/setting-name.ts'
import { byName, type MeetingSetting, notReplied, replyOf } from './replies.ts'

export const ReplyTables = ({ page }: { readonly page: MeetingPage }) => {
  const { meeting } = page
  const { meetingId } = meeting
  const open = meeting.status === 'open'
  const planned = meeting.status === 'planned'
  const silent = [...notReplied(page)].sort(byName)
  const replied = page.settings.filter((setting) => !silent.includes(setting)).sort(byName)
  const setting: Column<MeetingSetting> = {
    name: 'Setting',
    of: (one) => <PageLink to={paths.setting.to({ settingId: one.settingId })}>{nameOr(one.name)}</PageLink>,
  }
  const record: Column<MeetingSetting> = {
    name: 'Record',
    of: (one) => (
      <PageLink to={paths.reply.to({ meetingId, settingId: one.settingId })}>
        {replyOf(page, one.settingId) === undefined ? 'Record a reply' : 'Change the reply'}
        <span className="govuk-visually-hidden"> for {nameOr(one.name)}</span>
      </PageLink>
    ),
  }
  const answer = (one: MeetingSetting): string => {
    const reply = replyOf(page, one.settingId)
    if (reply === undefined) return 'Not replied'
    const told = reply.toldBy === 'portal' ? '' : ` (${toldByWords[reply.toldBy]})`
    return `${replyWords(reply, meeting)}${reply.reason === undefined ? '' : ` ${reply.reason}`}${told}`
  }
  const csv = (settings: readonly MeetingSetting[]) => [
    ['Setting', 'E-mail', 'Reply'],
    ...settings.map((one) => [nameOr(one.name), one.email ?? '', answer(one)]),
  ]
  const actions = open ? [record] : []
  return (
    <>
      <h2 className="govuk-heading-m">
        {planned ? 'To be invited' : 'Not replied'}: {silent.length}
      </h2>
      {open && silent.length > 0 ? (
        <p className="govuk-body no-print">
          <PageLink to={paths.telephone.to({ meetingId })}>Ring them and record what they say</PageLink>
        </p>
      ) : null}
      {silent.length === 0 ? null : (
        <ListTools name="not-replied" emails={silent.map((one) => one.email)} rows={() => csv(silent)} />
      )}
      <Table
        caption="Not replied"
        captionHidden
        columns={[
          setting,
          {
            name: 'E-mail',
            of: (one) => (one.email === undefined ? 'None: ring them' : <EmailLink address={one.email} />),
          },
          ...actions,
        ]}
        rows={silent}
        keyOf={(one) => one.settingId}
        empty="Everybody has replied."
      />
      {planned ? null : (
        <>
          <h2 className="govuk-heading-m">Replied: {replied.length}</h2>
          {replied.length === 0 ? null : (
            <ListTools name="replies" emails={replied.map((one) => one.email)} rows={() => csv(replied)} />
          )}
          <Table
            caption="Replied"
            captionHidden
            columns={[setting, { name: 'Reply', of: answer }, ...actions]}
            rows={replied}
            keyOf={(one) => one.settingId}
            empty="Nobody has replied yet."
          />
        </>
      )}
    </>
  )
}
