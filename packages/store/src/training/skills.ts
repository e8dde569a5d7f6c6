// Skills audits and what settings ask to learn: one row a setting and one a need, both in the council's lists, so that
// the plan is two Queries.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { PlainDate } from '@senco/domain/time'
import { openTopics, SkillsAudit, TrainingNeed } from '@senco/domain/training/skills'
import type { Topic } from '@senco/domain/training/topics'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

export const auditWrite = (tables: Tables, before: SkillsAudit | undefined, after: SkillsAudit): Write =>
  versionedPut(tables, keys.board('skills', after.settingId), before, after)

export const needWrite = (tables: Tables, before: TrainingNeed | undefined, after: TrainingNeed): Write =>
  versionedPut(tables, keys.board('needs', `${after.settingId}#${after.needId}`), before, after)

/** The audit of a setting and all that it ever asked for. */
export const readSkills = async (
  tables: Tables,
  settingId: string,
): Promise<{ readonly audit: SkillsAudit | undefined; readonly needs: readonly TrainingNeed[] }> => {
  const [audit, needs] = await Promise.all([
    tables.document.send(
      new GetCommand({ TableName: tables.service, Key: keys.board('skills', settingId), ConsistentRead: true }),
    ),
    queryAll(tables, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
      ExpressionAttributeValues: { ':pk': keys.board('needs', '').pk, ':start': `${settingId}#` },
      ConsistentRead: true,
    }),
  ])
  return {
    audit: audit.Item === undefined ? undefined : SkillsAudit.parse(audit.Item),
    needs: needs.map((item) => TrainingNeed.parse(item)),
  }
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

/** The topics in which a setting wants more than it has, for the need score. */
export const readOpenTopics = async (
  tables: Tables,
  settingId: string,
  today: PlainDate,
): Promise<readonly Topic[]> => {
  const { audit, needs } = await readSkills(tables, settingId)
  return openTopics(audit, needs, today)
}
