// Official identities: each URN, and each agency's own reference, belongs to one setting at most (rule R10).
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Setting } from '@senco/domain/register/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'

export interface Identity {
  readonly kind: 'ofsted' | 'school' | 'agency'
  /** The URN; for `agency`, see `agencyReference`. */
  readonly reference: string
}

/** Agency-registered childminders have no URN: the agency and its own reference are the identity. */
export const agencyReference = (agencyId: string, agencyRef: string): string =>
  `${agencyId}#${agencyRef.trim().toUpperCase()}`

export const identitiesOf = ({ ofstedUrn, schoolUrn, agencyId, agencyRef }: Partial<Setting>): Identity[] => [
  ...(ofstedUrn === undefined ? [] : [{ kind: 'ofsted', reference: ofstedUrn } as const]),
  ...(schoolUrn === undefined ? [] : [{ kind: 'school', reference: schoolUrn } as const]),
  ...(agencyId === undefined || agencyRef === undefined
    ? []
    : [{ kind: 'agency', reference: agencyReference(agencyId, agencyRef) } as const]),
]

const keyOf = ({ kind, reference }: Identity) => keys.identity(kind, reference)

/** Takes the identities that are new, on condition that no setting has them, and lets go of those that are gone. */
export const identityWrites = (before: Setting | undefined, after: Setting): Write[] => {
  const old = new Map(identitiesOf(before ?? {}).map((identity) => [keyOf(identity).pk, keyOf(identity)]))
  const fresh = new Map(identitiesOf(after).map((identity) => [keyOf(identity).pk, keyOf(identity)]))
  const { settingId } = after
  return [
    ...[...fresh]
      .filter(([pk]) => !old.has(pk))
      .map(
        ([, key]): Write => ({
          Put: {
            TableName: '',
            Item: { ...key, v: 1, settingId },
            ConditionExpression: 'attribute_not_exists(pk) OR settingId = :settingId',
            ExpressionAttributeValues: { ':settingId': settingId },
          },
        }),
      ),
    ...[...old].filter(([pk]) => !fresh.has(pk)).map(([, Key]): Write => ({ Delete: { TableName: '', Key } })),
  ]
}

/** Which setting has each identity: reference -> setting id, for those that are known. 1 unit each. */
export const findByIdentity = async (
  tables: Tables,
  identities: readonly Identity[],
): Promise<ReadonlyMap<string, string>> => {
  const references = new Map(identities.map((identity) => [keyOf(identity).pk, identity.reference]))
  const found = new Map<string, string>()
  let wanted: Record<string, unknown>[] = [...references.keys()].map((pk) => ({ pk, sk: '-' }))
  while (wanted.length > 0) {
    const page = await tables.document.send(
      new BatchGetCommand({ RequestItems: { [tables.service]: { Keys: wanted.slice(0, 100), ConsistentRead: true } } }),
    )
    for (const item of page.Responses?.[tables.service] ?? [])
      found.set(references.get(String(item['pk'])) ?? '', String(item['settingId']))
    wanted = [...(page.UnprocessedKeys?.[tables.service]?.Keys ?? []), ...wanted.slice(100)]
  }
  return found
}
