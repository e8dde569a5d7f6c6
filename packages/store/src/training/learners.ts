// What people learned: answers and impact beside the run, certificates and awards beside the person, and the row of each
// certificate that anybody may check, which knows no name.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Award } from '@senco/domain/training/awards'
import { Certificate, type CertificateCheck } from '@senco/domain/training/certificates'
import { Evaluation, ImpactReview } from '@senco/domain/training/evaluation'
import { batchGet } from '../batch-get.ts'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

const read = async (tables: Tables, key: Record<string, string>) =>
  (await tables.document.send(new GetCommand({ TableName: tables.service, Key: key, ConsistentRead: true }))).Item

export interface Answers {
  readonly evaluation?: Evaluation
  readonly impact?: ImpactReview
}

/** What one person said of one run. */
export const readAnswers = async (tables: Tables, runId: string, personId: string): Promise<Answers> => {
  const [evaluation, impact] = await Promise.all([
    read(tables, keys.evaluation(runId, personId)),
    read(tables, keys.impact(runId, personId)),
  ])
  return {
    ...(evaluation === undefined ? {} : { evaluation: Evaluation.parse(evaluation) }),
    ...(impact === undefined ? {} : { impact: ImpactReview.parse(impact) }),
  }
}

const beginning = (tables: Tables, pk: string, start: string) =>
  queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
    ExpressionAttributeValues: { ':pk': pk, ':start': start },
    ConsistentRead: true,
  })

/** What everybody said of a run: two Queries of rows under 1 kB. */
export const readAnswersOfRun = async (
  tables: Tables,
  runId: string,
): Promise<{ readonly evaluations: readonly Evaluation[]; readonly impacts: readonly ImpactReview[] }> => {
  const { pk } = keys.evaluation(runId, '')
  const [evaluations, impacts] = await Promise.all([
    beginning(tables, pk, keys.evaluation(runId, '').sk),
    beginning(tables, pk, keys.impact(runId, '').sk),
  ])
  return {
    evaluations: evaluations.map((item) => Evaluation.parse(item)),
    impacts: impacts.map((item) => ImpactReview.parse(item)),
  }
}

/** Answered once: a second answer finds the first. */
export const evaluationWrite = (tables: Tables, evaluation: Evaluation): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.evaluation(evaluation.runId, evaluation.personId), v: 1, ...evaluation },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})

export const impactWrite = (tables: Tables, before: ImpactReview | undefined, after: ImpactReview): Write =>
  versionedPut(tables, keys.impact(after.runId, after.personId), before, after)

/** One a person and run, whatever asks for it twice; and the row for the check. */
export const certificateWrites = (tables: Tables, certificate: Certificate, check: CertificateCheck): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.certificate(certificate.personId, certificate.runId), v: 1, ...certificate },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.certificateCheck(check.serial), v: 1, ...check },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
]

export const readCertificate = async (
  tables: Tables,
  personId: string,
  runId: string,
): Promise<Certificate | undefined> => {
  const found = await read(tables, keys.certificate(personId, runId))
  return found === undefined ? undefined : Certificate.parse(found)
}

/** Certificates and awards of a person: two Queries of one partition, which holds a few rows a year. */
export const readLearner = async (
  tables: Tables,
  personId: string,
): Promise<{ readonly certificates: readonly Certificate[]; readonly awards: readonly Award[] }> => {
  const { pk } = keys.certificate(personId, '')
  const [certificates, awards] = await Promise.all([
    beginning(tables, pk, 'CERTIFICATE#'),
    beginning(tables, pk, 'AWARD#'),
  ])
  return {
    certificates: certificates.map((item) => Certificate.parse(item)),
    awards: awards.map((item) => Award.parse(item)),
  }
}

/** What one person said of some runs: BatchGets of 100 at once. */
export const readAnswersOf = async (
  tables: Tables,
  personId: string,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, Answers>> => {
  const items = await batchGet(
    tables,
    runIds.flatMap((runId) => [keys.evaluation(runId, personId), keys.impact(runId, personId)]),
    true,
  )
  const answers = new Map<string, Answers>()
  for (const item of items) {
    const runId = String(item['runId'])
    const kept = answers.get(runId) ?? {}
    answers.set(
      runId,
      String(item['sk']).startsWith('EVAL#')
        ? { ...kept, evaluation: Evaluation.parse(item) }
        : { ...kept, impact: ImpactReview.parse(item) },
    )
  }
  return answers
}

export const readAward = async (tables: Tables, personId: string, awardId: string): Promise<Award | undefined> => {
  const found = await read(tables, keys.award(personId, awardId))
  return found === undefined ? undefined : Award.parse(found)
}

export const awardWrite = (tables: Tables, before: Award | undefined, after: Award): Write =>
  versionedPut(tables, keys.award(after.personId, after.awardId), before, after)

export const awardDeletes = (tables: Tables, { personId, awardId }: Award): Write[] =>
  [keys.award(personId, awardId), keys.awardFile(awardId)].map((Key) => ({
    Delete: { TableName: tables.service, Key },
  }))

/** The bytes, in a row of their own so that no list carries them. */
export const awardFileWrite = (tables: Tables, { awardId, personId }: Award, bytes: Uint8Array): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.awardFile(awardId), v: 1, personId, bytes } },
})

export const readAwardFile = async (tables: Tables, awardId: string): Promise<Uint8Array | undefined> => {
  const found = await read(tables, keys.awardFile(awardId))
  return found?.['bytes'] instanceof Uint8Array ? found['bytes'] : undefined
}
