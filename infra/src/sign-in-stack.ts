// The issuer that says who somebody is: the council's own when it has one, else a user pool. Roles stay in the portal.
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

export interface SignInStackProps extends StackProps {
  readonly settings: Settings
}

export class SignInStack extends Stack {
  /** What the sign-in function is told: OIDC_ISSUER, OIDC_CLIENT_ID and, where there is one, OIDC_CLIENT_SECRET. */
  readonly told: Readonly<Record<string, string>>

  constructor(scope: Construct, id: string, props: SignInStackProps) {
    super(scope, id, props)
    const { issuer } = props.settings
    this.told =
      issuer === undefined
        ? this.ownPool(props.settings)
        : {
            OIDC_ISSUER: issuer.url,
            OIDC_CLIENT_ID: issuer.clientId,
            // Resolved by CloudFormation at deployment, so that the template never holds it.
            OIDC_CLIENT_SECRET: `{{resolve:secretsmanager:${issuer.clientSecretName}}}`,
          }
  }

  private ownPool(settings: Settings): Record<string, string> {
    const pool = new UserPool(this, 'people', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(14),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    pool.addDomain('domain', { cognitoDomain: { domainPrefix: settings.domainName.replaceAll('.', '-') } })
    const client = this.client(pool, settings)
    return { OIDC_ISSUER: pool.userPoolProviderUrl, OIDC_CLIENT_ID: client.userPoolClientId }
  }

  /** A client without a secret: the code flow is bound by PKCE and the redirect address. */
  private client(pool: UserPool, settings: Settings): UserPoolClient {
    const origin = `https://${settings.domainName}`
    return pool.addClient('portal', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${origin}/auth/callback`],
        logoutUrls: [`${origin}/`],
      },
    })
  }
}
