// Actions: the item itself with its history, a whole copy beside each cluster or setting that it concerns, and a small row
// in the council's list while it is somebody's business. All of them are written in one transaction, on condition that
// nobody wrote the item since it was read, so that they never disagree.
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { bySoonest, isListed, isOpen, rowOf } from '@senco/domain/actions/actions'
import { Action, type ActionOwner, type ActionRow } from '@senco/domain/actions/model'
import { HistoryEntry } from '@senco/domain/register/model'
import { packRow, unpackRow } from './action-rows.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** The partition of an action, for its history. */
export const actionPartition = (actionId: string): string => keys.action(actionId).pk

/** One action as it is now, to decide on. */
export const readAction = async (tables: Tables, actionId: string): Promise<Action | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.action(actionId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Action.parse(found.Item)
}

const historyShown = 100

/** One Query: the action and its newest history first. */
export const readActionPage = async (
  tables: Tables,
  actionId: string,
): Promise<{ readonly action: Action; readonly history: readonly HistoryEntry[] } | undefined> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': actionPartition(actionId) },
      // META sorts after HISTORY#.
      ScanIndexForward: false,
      Limit: historyShown + 1,
      ConsistentRead: true,
    }),
  )
  const items = page.Items ?? []
  const meta = items.find(({ sk }) => sk === 'META')
  if (meta === undefined) return undefined
  const history = items.filter(({ sk }) => sk !== 'META').map((item) => HistoryEntry.parse(item))
  return { action: Action.parse(meta), history }
}

/** The council's list: what is open, and what settings have done and nobody has checked yet. Soonest due first. */
export const readOpenActions = async (tables: Tables): Promise<ActionRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('actions', '').pk },
    ConsistentRead: true,
  })
  return bySoonest(items.map(unpackRow))
}

/** Open and closed ones that are about a cluster or a setting, or that it owns; open first, soonest due first. */
export const readActionsOf = async (tables: Tables, { kind, id }: Action['context']): Promise<Action[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.actionOf(kind, id, '').pk },
    ConsistentRead: true,
  })
  const actions = items.map((item) => Action.parse(item))
  return [...actions.filter(isOpen), ...actions.filter((action) => !isOpen(action)).reverse()]
}

/** Those that a setting or every setting of a cluster still has to do, soonest due first. */
export const readActionsFor = async (
  tables: Tables,
  { kind, id }: Pick<ActionOwner, 'id'> & Pick<Action['context'], 'kind'>,
): Promise<Action[]> =>
  (await readOpenOf(tables, { kind, id })).filter(({ owner }) => owner.kind === kind && owner.id === id)

/** Open ones that are about a cluster or a setting, or that it owns, soonest due first. */
export const readOpenOf = async (tables: Tables, { kind, id }: Action['context']): Promise<Action[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :open)',
    ExpressionAttributeValues: { ':pk': keys.actionOf(kind, id, '').pk, ':open': 'OPEN#' },
    ConsistentRead: true,
  })
  return items.map((item) => Action.parse(item))
}

const sortOf = (action: Action): string =>
  action.closedAt === undefined
    ? `OPEN#${action.dueOn}#${action.actionId}`
    : `CLOSED#${action.closedAt}#${action.actionId}`

type Row = { readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>

/** Every row of an action beside its own item: what the auditor expects to find, and nothing else. */
export const rowsBeside = (action: Action): readonly Row[] => {
  const { context, owner } = action
  const sk = sortOf(action)
  const copy = { v: 1, ...action }
  const beside = [
    keys.actionOf(context.kind, context.id, sk),
    ...(owner.kind === 'person' || (owner.kind === context.kind && owner.id === context.id)
      ? []
      : [keys.actionOf(owner.kind, owner.id, sk)]),
  ]
  return [
    ...beside.map((key) => ({ ...key, ...copy })),
    ...(isListed(action) ? [{ ...keys.board('actions', action.actionId), v: 1, ...packRow(rowOf(action)) }] : []),
  ]
}

/** A new or changed action with all its rows: at most 6 writes. Its `version` is one more than that of `before`. */
export const actionWrites = (tables: Tables, before: Action | undefined, after: Action): Write[] => {
  const rows = rowsBeside(after)
  const kept = new Set(rows.map(({ pk, sk }) => `${pk} ${sk}`))
  const gone = (before === undefined ? [] : rowsBeside(before)).filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`))
  return [
    {
      Put: {
        TableName: tables.service,
        Item: { ...keys.action(after.actionId), v: 1, ...after },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': before.version },
            }),
      },
    },
    ...rows.map((Item): Write => ({ Put: { TableName: tables.service, Item } })),
    ...gone.map(({ pk, sk }): Write => ({ Delete: { TableName: tables.service, Key: { pk, sk } } })),
  ]
}
