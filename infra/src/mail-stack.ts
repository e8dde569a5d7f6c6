// The sender of e-mail. It changes with the council's domain; only the dispatcher is let near it.
import { Stack, type StackProps } from 'aws-cdk-lib'
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'

export interface MailStackProps extends StackProps {
  readonly mailDomain: string
}

export class MailStack extends Stack {
  readonly identityArn: string
  readonly from: string

  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props)
    const identity = new EmailIdentity(this, 'identity', {
      identity: Identity.domain(props.mailDomain),
      mailFromDomain: `bounce.${props.mailDomain}`,
    })
    this.identityArn = identity.emailIdentityArn
    this.from = `area-senco@${props.mailDomain}`
  }
}
