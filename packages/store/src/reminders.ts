// What must still be so for a reminder to go out: its meeting is at that time and open, and the setting has not replied.
// Asked twice: in the transaction that writes the message, and again when it is sent (commit.ts, Mail.onlyWhile).
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import type { Standing } from './outbox.ts'
import type { Write } from './transact.ts'

export interface Unanswered {
  readonly meetingId: string
  readonly settingId: string
  /** Its first time. */
  readonly slotId: string
  readonly startsAt: string
}

/** For the moment of sending. */
export const unansweredStill = ({ meetingId, settingId, slotId, startsAt }: Unanswered): readonly Standing[] => [
  { ...keys.slot(meetingId, slotId), is: { startsAt, status: 'open' } },
  { ...keys.reply(meetingId, settingId), is: null },
]

/** For the moment of writing. */
export const unansweredNow = (tables: Tables, unanswered: Unanswered): Write[] =>
  unansweredStill(unanswered).map(({ pk, sk, is }) => ({
    ConditionCheck: {
      TableName: tables.service,
      Key: { pk, sk },
      ...(is === null
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'startsAt = :startsAt AND #status = :status',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':startsAt': is['startsAt'], ':status': is['status'] },
          }),
    },
  }))

/** The same for the digest: the setting has not said that it read it. */
export const unreadStill = (meetingId: string, settingId: string): readonly Standing[] => [
  { ...keys.doc(meetingId, `read#${settingId}`), is: null },
]

export const unreadNow = (tables: Tables, meetingId: string, settingId: string): Write[] => [
  {
    ConditionCheck: {
      TableName: tables.service,
      Key: keys.doc(meetingId, `read#${settingId}`),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
]
