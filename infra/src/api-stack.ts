// The HTTP API: one function a capability, every operation of the contract one route. A new operation needs no change.
import type { CapabilityName } from '@senco/contract/contract'
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { acknowledgeApi, acknowledgeFormKey } from './acknowledgements.ts'
import type { Contract } from './contract.ts'
import { PortalFunction, type Tables } from './portal-function.ts'

export interface ApiStackProps extends StackProps {
  readonly contract: Contract
  readonly tables: Tables
  readonly functionBundles: string
  /** What every function is told. */
  readonly environment: Readonly<Record<string, string>>
  /** What the sign-in function alone is told. */
  readonly signIn: Readonly<Record<string, string>>
}

/** The route and not the path: a path may hold the secret of a link. No address of the caller either. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    error: '$context.integrationErrorMessage',
  }),
)

export class ApiStack extends Stack {
  readonly api: HttpApi
  readonly functions: readonly PortalFunction[]

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props)
    this.api = new HttpApi(this, 'api', { apiName: id, createDefaultStage: false })
    this.stage()
    const capabilities = Object.keys(props.contract) as CapabilityName[]
    this.functions = capabilities.map((name) => this.capability(name, props))
    acknowledgeApi(this)
  }

  /** What one function is told and no other. */
  private toldAlone(name: CapabilityName, props: ApiStackProps): Readonly<Record<string, string>> {
    if (name === 'people') return props.signIn
    if (name !== 'offer') return {}
    // It signs one-time ids of forms that anybody may send, and opens nothing: reading it from the function is no loss.
    const key = new Secret(this, 'form-key', { generateSecretString: { excludePunctuation: true, passwordLength: 40 } })
    acknowledgeFormKey(key)
    return { FORM_KEY: key.secretValue.unsafeUnwrap() }
  }

  private capability(name: CapabilityName, props: ApiStackProps): PortalFunction {
    const { tables, functionBundles: bundles, contract } = props
    const environment = { ...props.environment, ...this.toldAlone(name, props) }
    const made = new PortalFunction(this, { name, tables, bundles, environment })
    // One permission for the function instead of one for each route.
    const integration = new HttpLambdaIntegration(`${name}-integration`, made.lambda, { scopePermissionToRoute: false })
    for (const [operation, op] of Object.entries(contract[name]))
      new HttpRoute(this, operation, {
        httpApi: this.api,
        routeKey: HttpRouteKey.with(op.path, HttpMethod[op.method]),
        integration,
      })
    return made
  }

  private stage(): void {
    const accessLog = new LogGroup(this, 'access-log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    })
  }
}
