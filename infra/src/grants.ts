// Who may reach which rows: the data zones of the design as data. A capability without a line here does not compile.
import type { CapabilityName } from '@senco/contract/contract'
import type { TableName } from '@senco/store/tables'

export type DataAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'

export interface Grant {
  readonly table: TableName
  readonly actions: readonly DataAction[]
  /** Partition keys that it may touch, with `*` for the rest of a key; absent means every row. */
  readonly leadingKeys?: readonly string[]
}

/** The functions: one a capability, and three that nobody calls. */
export type FunctionName = CapabilityName | 'dispatch' | 'daily' | 'link-checker'

const read = ['GetItem', 'BatchGetItem', 'Query'] as const
const write = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const

/** Register, clusters, training, people, sessions, outbox: a signed-in function reaches them all and never Scans. */
const wholeService: Grant = { table: 'service', actions: [...read, ...write] }

/** What the public reads is written by what nobody calls, from the events and every morning. */
const publishes: Grant = { table: 'offer', actions: [...read, ...write], leadingKeys: ['PUB#*'] }
/** Comments that nobody has looked at yet. */
const readsInbox: Grant = { table: 'offer', actions: ['Query'], leadingKeys: ['COMMENT#*'] }

export const grants: Readonly<Record<FunctionName, readonly Grant[]>> = {
  offer: [
    { table: 'offer', actions: read, leadingKeys: ['PUB#*'] },
    { table: 'offer', actions: ['PutItem'], leadingKeys: ['COMMENT#*'] },
  ],
  // Only reads what is published: the dispatcher publishes. Moderating leaves a mark without words in the inbox.
  'offer-editing': [
    wholeService,
    { table: 'offer', actions: read, leadingKeys: ['PUB#*', 'COMMENT#*'] },
    { table: 'offer', actions: ['PutItem'], leadingKeys: ['COMMENT#inbox'] },
  ],
  people: [wholeService],
  register: [wholeService],
  calendar: [wholeService],
  clusters: [wholeService],
  training: [wholeService],
  actions: [wholeService],
  // Signed out: what a reply touches, its history and letters. Of people only one row at a time, by its whole key: whose
  // a calendar address is. Of lists only those of meetings and clusters, which a calendar shows. Nothing of imports.
  links: [
    { table: 'service', actions: read, leadingKeys: ['LINK#*', 'MEETING#*', 'SETTING#*', 'IDEMPOTENCY#*'] },
    {
      table: 'service',
      actions: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
      leadingKeys: ['MEETING#*', 'SETTING#*', 'OUTBOX#*', 'IDEMPOTENCY#*'],
    },
    // The reply page in a letter about a place.
    { table: 'service', actions: ['PutItem'], leadingKeys: ['LINK#*'] },
    // What clusters keep of an apology, which comes and goes with the reply.
    { table: 'service', actions: ['PutItem', 'DeleteItem'], leadingKeys: ['CLUSTER#*'] },
    { table: 'service', actions: ['GetItem'], leadingKeys: ['PERSON#*', 'ENTRY#*'] },
    // The owner of an entry says that it is still correct: the entry, its row, its history, and the event that publishes it.
    { table: 'service', actions: ['PutItem'], leadingKeys: ['ENTRY#*', 'BOARD#entries', 'EVENT#*'] },
    // What anybody may know of a certificate; whose it is stands elsewhere.
    { table: 'service', actions: ['GetItem'], leadingKeys: ['CERTIFICATE#*'] },
    // Titles and dates of training, a small row a run.
    { table: 'service', actions: ['Query'], leadingKeys: ['BOARD#runs#*'] },
    { table: 'service', actions: ['Query'], leadingKeys: ['BOARD#meetings', 'BOARD#clusters'] },
  ],
  dispatch: [wholeService, publishes],
  daily: [wholeService, publishes, readsInbox],
  // It calls addresses that people typed, so it reaches entries and what it found, and nothing of anybody.
  'link-checker': [
    { table: 'service', actions: ['Query'], leadingKeys: ['BOARD#entries', 'LINKCHECKS'] },
    { table: 'service', actions: ['BatchGetItem'], leadingKeys: ['ENTRY#*'] },
    { table: 'service', actions: ['PutItem', 'DeleteItem'], leadingKeys: ['LINKCHECKS'] },
  ],
}
