// What runs without anybody asking: the one consumer of the outbox and events, the daily reminders and the checker of
// links.
import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { acknowledgeDeadLetters } from './acknowledgements.ts'
import { PortalFunction, type Tables } from './portal-function.ts'

export interface DispatchStackProps extends StackProps {
  readonly tables: Tables
  readonly functionBundles: string
  readonly environment: Readonly<Record<string, string>>
  readonly mail: { readonly from: string; readonly identityArn: string }
  readonly hasDaily: boolean
}

/** New rows only: marking a message as sent must not send it again. */
const newRows = (prefix: string) =>
  FilterCriteria.filter({
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(prefix) } } },
  })

export class DispatchStack extends Stack {
  readonly functions: readonly PortalFunction[]
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, props: DispatchStackProps) {
    super(scope, id, props)
    this.deadLetters = new Queue(this, 'dead-letters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    acknowledgeDeadLetters(this.deadLetters)
    this.functions = props.hasDaily
      ? [this.dispatch(props), this.daily(props), this.linkChecker(props)]
      : [this.dispatch(props)]
  }

  private dispatch(props: DispatchStackProps): PortalFunction {
    const { tables, functionBundles: bundles, mail } = props
    const environment = { ...props.environment, MAIL_FROM: mail.from }
    const made = new PortalFunction(this, {
      name: 'dispatch',
      tables,
      bundles,
      environment,
      timeout: Duration.minutes(1),
    })
    made.allow('ses:SendEmail', mail.identityArn)
    made.lambda.addEventSource(
      new DynamoEventSource(tables.service, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [newRows('OUTBOX#'), newRows('EVENT#')],
        batchSize: 25,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 8,
        maxRecordAge: Duration.hours(20),
        onFailure: new SqsDlq(this.deadLetters),
      }),
    )
    return made
  }

  private daily(props: DispatchStackProps): PortalFunction {
    const { tables, functionBundles: bundles, environment } = props
    const made = new PortalFunction(this, { name: 'daily', tables, bundles, environment, timeout: Duration.minutes(5) })
    // 06:00 UTC is 6 or 7 in London: reminders lie in the mailbox when work begins.
    new Rule(this, 'every-morning', {
      schedule: Schedule.cron({ minute: '0', hour: '6' }),
      targets: [
        new LambdaTarget(made.lambda, {
          deadLetterQueue: this.deadLetters,
          retryAttempts: 3,
        }),
      ],
    })
    return made
  }

  private linkChecker(props: DispatchStackProps): PortalFunction {
    const { tables, functionBundles: bundles, environment } = props
    const name = 'link-checker'
    const made = new PortalFunction(this, { name, tables, bundles, environment, timeout: Duration.minutes(14) })
    // At night, when websites have time; what it finds lies on the board in the morning.
    new Rule(this, 'every-night', {
      schedule: Schedule.cron({ minute: '0', hour: '2' }),
      targets: [new LambdaTarget(made.lambda, { deadLetterQueue: this.deadLetters, retryAttempts: 1 })],
    })
    return made
  }
}
