// One Lambda with its own role, log and nothing it does not need. What it may reach comes from grants.ts.
import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type FunctionName, grants } from './grants.ts'

export type Tables = Readonly<Record<'service' | 'child' | 'offer', TableV2>>

export interface PortalFunctionProps {
  readonly name: FunctionName
  readonly tables: Tables
  readonly bundles: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeout?: Duration
}

/** `TABLE_SERVICE` and so on, for the tables that are granted and no others. */
const tableNames = (name: FunctionName, tables: Tables): Record<string, string> =>
  Object.fromEntries(grants[name].map(({ table }) => [`TABLE_${table.toUpperCase()}`, tables[table].tableName]))

const statements = (name: FunctionName, tables: Tables): PolicyStatement[] =>
  grants[name].map(
    ({ table, actions, leadingKeys }) =>
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [tables[table].tableArn],
        ...(leadingKeys === undefined
          ? {}
          : {
              // ForAllValues holds of no values at all, so the key must also be there.
              conditions: {
                'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys },
                Null: { 'dynamodb:LeadingKeys': 'false' },
              },
            }),
      }),
  )

export class PortalFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, props: PortalFunctionProps) {
    super(scope, props.name)
    const logGroup = new LogGroup(this, 'log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const logStreams = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    for (const statement of [logStreams, ...statements(props.name, props.tables)]) role.addToPolicy(statement)
    this.lambda = new LambdaFunction(this, 'function', {
      role,
      logGroup,
      code: Code.fromAsset(join(props.bundles, props.name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1024,
      timeout: props.timeout ?? Duration.seconds(15),
      tracing: Tracing.DISABLED,
      environment: { ...tableNames(props.name, props.tables), ...props.environment },
    })
  }

  /** Lets it do one thing more, on one resource. */
  allow(action: string, resource: string): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [resource] }))
  }
}
