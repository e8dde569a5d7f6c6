// What would be deployed: tables that survive, a route for every operation, alarms, and no finding left open.
import { contract } from '@senco/contract/contract'
import { operation } from '@senco/contract/operation'
import { headersOfEveryAnswer } from '@senco/functions/serve/headers'
import { openDataPrefix } from '@senco/infra/open-data'
import { contentSecurityPolicy } from '@senco/infra/web-headers'
import { tableShapes } from '@senco/store/tables'
import { Validations } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { pointsAt } from './policies.ts'
import { logical, ofType, synthesise, type Templates } from './synthesised.ts'

interface Behaviour {
  readonly PathPattern: string
  readonly ResponseHeadersPolicyId?: unknown
  readonly FunctionAssociations?: readonly unknown[]
}

const templates = synthesise()
const properties = (template: string, type: string) =>
  ofType(templates[template], type).map(([, resource]) => resource.Properties)

/** `GET /api/people -> people` for every route of the API. */
const routes = (of: Templates): string[] => {
  const integrations = Object.fromEntries(ofType(of['api'], 'AWS::ApiGatewayV2::Integration'))
  return ofType(of['api'], 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const target = pointsAt(Properties['Target'], 'api', of).replace('integrations/api/', '')
    const uri = pointsAt(integrations[target]?.Properties['IntegrationUri'], 'api', of)
    return `${String(Properties['RouteKey'])} -> ${uri.replace('api/', '').split('function')[0]}`
  })
}

const expectedRoutes = (of: Record<string, Record<string, { method: string; path: string }>>) =>
  Object.entries(of).flatMap(([capability, operations]) =>
    Object.values(operations).map(({ method, path }) => `${method} ${path} -> ${logical(capability)}`),
  )

describe('The stacks', () => {
  it.each(tableShapes)('keep the $name table recoverable, protected and keyed as the store says', (shape) => {
    const tables = ofType(templates['data'], 'AWS::DynamoDB::GlobalTable')
    const [, table] = tables.find(([id]) => id.startsWith(shape.name)) ?? []
    const replica = ((table?.Properties['Replicas'] ?? []) as Record<string, unknown>[])[0]
    expect(table).toMatchObject({ DeletionPolicy: 'Retain' })
    expect(table?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: shape.partitionKey, KeyType: 'HASH' },
        { AttributeName: shape.sortKey, KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: shape.timeToLive, Enabled: true },
    })
    const indexes = (table?.Properties['GlobalSecondaryIndexes'] ?? []) as { IndexName: string }[]
    expect(indexes.map(({ IndexName }) => IndexName)).toEqual(shape.indexes.map(({ name }) => name))
    expect(table?.Properties['StreamSpecification'] !== undefined).toBe(shape.stream)
    expect(replica).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    expect(replica?.['SSESpecification'] !== undefined, 'own key').toBe(shape.ownKey)
  })

  it('give children’s records a key of their own that is renewed every year', () => {
    expect(properties('data', 'AWS::KMS::Key')).toMatchObject([{ EnableKeyRotation: true }])
  })

  it('make every operation of the contract one route to the function of its capability', () => {
    expect(routes(templates).sort()).toEqual(expectedRoutes(contract).sort())
  })

  it('make a route of a new operation without any change to the stacks', () => {
    const inventVisit = operation({
      method: 'POST',
      path: '/api/register/settings/{settingId}/visits',
      kind: 'json',
      who: ['area-senco'],
      summary: 'Made up for this test',
      input: z.object({ settingId: z.string() }),
      output: z.object({}),
    })
    const larger = { ...contract, register: { ...contract.register, inventVisit } }
    const made = routes(synthesise({ contract: larger }))
    expect(made).toContain('POST /api/register/settings/{settingId}/visits -> register')
    expect(made).toHaveLength(expectedRoutes(contract).length + 1)
  })

  it('give each function one permission, not one a route', () => {
    const functions = ofType(templates['api'], 'AWS::Lambda::Function')
    expect(functions).toHaveLength(Object.keys(contract).length)
    expect(ofType(templates['api'], 'AWS::Lambda::Permission')).toHaveLength(functions.length)
  })

  it('run every function on Node 24 and arm64, with logs that end', () => {
    for (const stack of ['api', 'dispatch']) {
      for (const lambda of properties(stack, 'AWS::Lambda::Function'))
        expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
      for (const log of properties(stack, 'AWS::Logs::LogGroup')) expect(log['RetentionInDays']).toBe(90)
    }
  })

  it('hand new outbox and event rows to one dispatcher, halve a failing batch and keep what was given up', () => {
    const [source, ...others] = properties('dispatch', 'AWS::Lambda::EventSourceMapping')
    expect(others).toEqual([])
    expect(source).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
    const { Filters } = (source?.['FilterCriteria'] ?? {}) as { Filters: { Pattern: string }[] }
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern).dynamodb.Keys.pk.S)).toEqual([
      [{ prefix: 'OUTBOX#' }],
      [{ prefix: 'EVENT#' }],
    ])
    expect(source?.['DestinationConfig']).toHaveProperty('OnFailure')
  })

  it('watch faults and throttling of every function, messages given up and a dispatcher that falls behind', () => {
    const alarms = ofType(templates['watch'], 'AWS::CloudWatch::Alarm').map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))
    const functions = [...Object.keys(contract), 'dispatch', 'daily', 'link-checker']
    expect(alarms.sort()).toEqual(
      [
        ...functions.flatMap((name) => [`${logical(name)}errors`, `${logical(name)}throttles`]),
        'apifaults',
        'dispatchbehind',
        'givenup',
      ].sort(),
    )
  })

  it('let any website read the open feed, at every address of it and no other', () => {
    const [[, site] = ['', undefined]] = ofType(templates['web'], 'AWS::CloudFront::Distribution')
    const { CacheBehaviors } = (site?.Properties['DistributionConfig'] ?? {}) as {
      CacheBehaviors: readonly Behaviour[]
    }
    const policies = ofType(templates['web'], 'AWS::CloudFront::ResponseHeadersPolicy')
    const open = policies.filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('AccessControlAllowOrigins'),
    )
    expect(open).toHaveLength(1)
    expect(open[0]?.[1].Properties).toMatchObject({
      ResponseHeadersPolicyConfig: {
        CorsConfig: {
          AccessControlAllowOrigins: { Items: ['*'] },
          AccessControlAllowMethods: { Items: ['GET', 'HEAD', 'OPTIONS'] },
          AccessControlAllowCredentials: false,
        },
      },
    })
    const id = String(open[0]?.[0])
    const covered = CacheBehaviors.filter((each) => JSON.stringify(each.ResponseHeadersPolicyId ?? '').includes(id))
    expect(covered.map(({ PathPattern }) => PathPattern)).toEqual([openDataPrefix, `${openDataPrefix}/*`])
    expect(covered.every(({ FunctionAssociations }) => FunctionAssociations?.length === 1)).toBe(true)
  })

  it('send /portal, /assets and the API description to files and all else to the functions', () => {
    const [site] = properties('web', 'AWS::CloudFront::Distribution')
    const { CacheBehaviors } = (site?.['DistributionConfig'] ?? {}) as {
      CacheBehaviors: { PathPattern: string; TargetOriginId: string }[]
    }
    const files = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/portal/*')?.TargetOriginId
    const fromFiles = CacheBehaviors.filter(({ TargetOriginId }) => TargetOriginId === files)
    expect(fromFiles.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/openapi.json',
      '/portal',
      '/portal/*',
      '/assets/*',
    ])
  })

  it('protect files with the same headers as answers', () => {
    expect(headersOfEveryAnswer['content-security-policy']).toBe(contentSecurityPolicy)
    const [policy] = properties('web', 'AWS::CloudFront::ResponseHeadersPolicy')
    const written = JSON.stringify(policy)
    for (const name of ['cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy'])
      expect(written).toContain(
        `"Header":"${name}","Override":true,"Value":${JSON.stringify(headersOfEveryAnswer[name])}`,
      )
  })

  it('leave no finding of the AwsSolutions rules open, and an open one stops the synthesis', () => {
    // The synthesis at the top would have thrown; a queue that accepts plain HTTP is a finding.
    expect(Object.keys(templates)).toHaveLength(7)
    expect(() => synthesise({ change: ({ watch }) => new Queue(watch, 'careless') })).toThrow(
      /ERROR .* \(AwsSolutions\)/,
    )
    const acknowledged = (reason: string) =>
      synthesise({
        change: ({ watch }) => {
          const queue = new Queue(watch, 'careless')
          for (const rule of ['AwsSolutions-SQS3', 'AwsSolutions-SQS4'])
            Validations.of(queue).acknowledge({ id: rule, reason })
        },
      })
    expect(() => acknowledged('Made up for this test.')).not.toThrow()
  })
})
