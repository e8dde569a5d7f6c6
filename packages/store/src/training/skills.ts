// Skills audits and what settings ask to learn: one row a setting and one a need, both in the council's lists, so that
// the plan is two Queries.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { SkillsAudit, TrainingNeed } from '@senco/domain/training/skills'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

export const auditWrite = (tables: Tables, before: SkillsAudit | undefined, after: SkillsAudit): Write =>
  versionedPut(tables, keys.board('skills', after.settingId), before, after)

export const needWrite = (tables: Tables, before: TrainingNeed | undefined, after: TrainingNeed): Write =>
  versionedPut(tables, keys.board('needs', `${after.settingId}#${after.needId}`), before, after)

export interface Skills {
  readonly audit: SkillsAudit | undefined
  readonly needs: readonly TrainingNeed[]
}

/** All that a setting ever asked for. */
export const readNeeds = async (tables: Tables, settingId: string): Promise<readonly TrainingNeed[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
    ExpressionAttributeValues: { ':pk': keys.board('needs', '').pk, ':start': `${settingId}#` },
    ConsistentRead: true,
  })
  return items.map((item) => TrainingNeed.parse(item))
}

/** The audit of a setting and all that it ever asked for. */
export const readSkills = async (tables: Tables, settingId: string): Promise<Skills> => {
  const [audit, needs] = await Promise.all([
    tables.document.send(
      new GetCommand({ TableName: tables.service, Key: keys.board('skills', settingId), ConsistentRead: true }),
    ),
    readNeeds(tables, settingId),
  ])
  return { audit: audit.Item === undefined ? undefined : SkillsAudit.parse(audit.Item), needs }
}

const all = (tables: Tables, list: 'skills' | 'needs') =>
  queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board(list, '').pk },
  })

/** Of every setting. */
export const readAllSkills = async (
  tables: Tables,
): Promise<{ readonly audits: readonly SkillsAudit[]; readonly needs: readonly TrainingNeed[] }> => {
  const [audits, needs] = await Promise.all([all(tables, 'skills'), all(tables, 'needs')])
  return {
    audits: audits.map((item) => SkillsAudit.parse(item)),
    needs: needs.map((item) => TrainingNeed.parse(item)),
  }
}
