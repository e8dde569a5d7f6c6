// What wakes somebody: faults, throttling, messages given up and a dispatcher that falls behind.
import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { PortalFunction } from './portal-function.ts'

export interface WatchStackProps extends StackProps {
  readonly functions: readonly PortalFunction[]
  readonly deadLetters: Queue
  readonly api: HttpApi
  readonly email?: string
}

const period = Duration.minutes(5)

export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props)
    const topic = new Topic(this, 'alarms', { enforceSSL: true })
    if (props.email !== undefined) topic.addSubscription(new EmailSubscription(props.email))
    const alarm = (name: string, metric: Metric, threshold = 1) =>
      new Alarm(this, name, {
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic))

    for (const { node, lambda } of props.functions) {
      alarm(`${node.id}-errors`, lambda.metricErrors({ period }))
      alarm(`${node.id}-throttles`, lambda.metricThrottles({ period }))
    }
    const dispatch = props.functions.find(({ node }) => node.id === 'dispatch')
    if (dispatch === undefined) throw new Error('There is no dispatcher to watch')
    const minute = Duration.minutes(1).toMilliseconds()
    alarm('dispatch-behind', dispatch.lambda.metric('IteratorAge', { period, statistic: 'max' }), 10 * minute)
    alarm('given-up', props.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }))
    alarm('api-faults', props.api.metricServerError({ period, statistic: 'sum' }), 5)
  }
}
