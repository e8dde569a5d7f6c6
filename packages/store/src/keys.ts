// Every key of the service table is spelled here and nowhere else. See README.md for the question each one answers.

const single = (pk: string) => ({ pk, sk: '-' })

export const keys = {
  setting: (settingId: string) => ({ pk: `SETTING#${settingId}`, sk: 'META' }),
  person: (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'META' }),
  cluster: (clusterId: string) => ({ pk: `CLUSTER#${clusterId}`, sk: 'META' }),
  meeting: (meetingId: string) => ({ pk: `MEETING#${meetingId}`, sk: 'META' }),
  /** Council-wide lists: one partition a list, one small row an entry. */
  board: (list: 'settings' | 'people' | 'clusters' | 'meetings' | 'agencies', id: string) => ({
    pk: `BOARD#${list}`,
    sk: id,
  }),
  outbox: (messageId: string) => single(`OUTBOX#${messageId}`),
  event: (eventId: string) => single(`EVENT#${eventId}`),
  idempotency: (actorId: string, operation: string, key: string) =>
    single(`IDEMPOTENCY#${actorId}#${operation}#${key}`),
  historySort: (at: string, id: string) => `HISTORY#${at}#${id}`,
} as const
