// What differs between one council's deployment and another's. It leaves what differs in the council itself to domain.
import type { Contract } from './contract.ts'

export interface Settings {
  /** Which authority file the functions run with. */
  readonly authority: string
  /** The public name of the portal, without a scheme. */
  readonly domainName: string
  /** ARN of the certificate of that name, in us-east-1 as CloudFront wants it. */
  readonly certificateArn: string
  /** ARN of a web ACL in us-east-1; absent leaves CloudFront without a firewall. */
  readonly webAclArn?: string
  /** An issuer the council has already; absent makes a user pool. */
  readonly issuer?: { readonly url: string; readonly clientId: string; readonly clientSecretName: string }
  /** The domain that e-mail comes from; its DNS must carry the records that SES gives. */
  readonly mailDomain: string
  /** Who is told when something is wrong. */
  readonly alarmEmail?: string
}

/** What the stacks are made of beside settings; tests give a small contract and empty code. */
export interface Parts {
  readonly settings: Settings
  readonly contract: Contract
  /** Folder with NAME/index.mjs for each function. */
  readonly functionBundles: string
  /** Folder with the built portal, served below /portal. */
  readonly portalBundle: string
  /** Folder with the styles, fonts and pictures of the public pages. */
  readonly siteAssets?: string
  /** Whether there is an entry module for daily work. */
  readonly hasDaily: boolean
}
