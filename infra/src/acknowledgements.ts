// Every rule of the AwsSolutions pack that does not hold as written, and the reason. Nothing is acknowledged elsewhere.
import { type Stack, Validations } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

const acknowledge = (on: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(on).acknowledge({ id: `AwsSolutions-${rule}`, reason })
}

export const acknowledgeApi = (stack: Stack): void =>
  acknowledge(stack, {
    APIG4:
      'Sessions are cookies of our own, checked in the one pipeline by the contract: deny by default, and a test asserts every cell of role and operation.',
  })

export const acknowledgeFormKey = (secret: IConstruct): void =>
  acknowledge(secret, {
    SMG4: 'It signs the one-time ids of public forms and opens nothing. Renewing it would only refuse forms that are open, so it is renewed by hand when it was seen.',
  })

export const acknowledgeDeadLetters = (queue: IConstruct): void =>
  acknowledge(queue, { SQS3: 'It is itself where messages that were given up end, and an alarm watches it.' })

export const acknowledgeWeb = (made: { logs: Bucket; distribution: Distribution; hasFirewall: boolean }): void => {
  acknowledge(made.logs, { S1: 'It is the bucket of the logs; logging it into itself would never end.' })
  acknowledge(made.distribution, {
    CFR1: 'Parents and staff read the public pages from abroad too; nothing here is bound to a country.',
  })
  if (!made.hasFirewall)
    acknowledge(made.distribution, {
      CFR2: 'A web ACL is for the council to choose and pay (webAclArn). Without it the API still throttles, and every input is parsed by its contract.',
    })
}

const cdkOwn = 'The function that copies files while deploying is CDK’s own, and CDK chooses this. Nobody can call it.'

/** CDK makes one copying function a stack and gives it what copying needs. */
export const acknowledgeDeployment = (stack: Stack, files: Bucket): void => {
  const bucket = files.node.defaultChild
  if (!(bucket instanceof CfnBucket)) throw new Error('The bucket of the files has no resource')
  const fromAssets = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`
  const found = stack.node.children.filter((child) => child.node.id.startsWith('Custom::CDKBucketDeployment'))
  for (const copier of found)
    acknowledge(copier, {
      L1: cdkOwn,
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': cdkOwn,
      'IAM5[Action::s3:GetObject*]': cdkOwn,
      'IAM5[Action::s3:GetBucket*]': cdkOwn,
      'IAM5[Action::s3:List*]': cdkOwn,
      'IAM5[Action::s3:DeleteObject*]': cdkOwn,
      'IAM5[Action::s3:Abort*]': cdkOwn,
      [`IAM5[Resource::${fromAssets}]`]: cdkOwn,
      [`IAM5[Resource::<${stack.getLogicalId(bucket)}.Arn>/*]`]: cdkOwn,
      'IAM5[Resource::*]': `${cdkOwn} Emptying a cache knows no narrower resource.`,
    })
}
