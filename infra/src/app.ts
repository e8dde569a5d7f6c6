// The CDK application: reads what differs between councils from the CDK context and builds what is to be deployed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@senco/contract/contract'
import { authorityOf } from '@senco/domain/authority/authorities'
import { App } from 'aws-cdk-lib'
import { hasEntry, root } from './bundling.ts'
import { addPortal } from './portal.ts'
import type { Settings } from './settings.ts'

const app = new App()

const asked = (name: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
const needed = (name: string): string => {
  const value = asked(name)
  if (value === undefined) throw new Error(`Say what "${name}" is, in cdk.json or with -c ${name}=...`)
  return value
}
const optional = (key: string, value: string | undefined) => (value === undefined ? {} : { [key]: value })

const built = (part: string): string => {
  const folder = join(root, '.build', part)
  if (!existsSync(folder)) throw new Error(`${folder} is not there. Run: npm run synth`)
  return folder
}

const issuer = asked('issuer')
const settings: Settings = {
  authority: authorityOf(needed('authority')).slug,
  domainName: needed('domainName'),
  certificateArn: needed('certificateArn'),
  mailDomain: needed('mailDomain'),
  ...optional('webAclArn', asked('webAclArn')),
  ...optional('alarmEmail', asked('alarmEmail')),
  ...(issuer === undefined
    ? {}
    : { issuer: { url: issuer, clientId: needed('issuerClientId'), clientSecretName: needed('issuerSecretName') } }),
}

addPortal(app, {
  settings,
  contract,
  functionBundles: built('functions'),
  portalBundle: built('portal'),
  siteAssets: built('assets'),
  hasDaily: hasEntry('daily'),
})
for (const { stackName, template } of app.synth().stacks)
  console.log(`${stackName}: ${Object.keys(template.Resources ?? {}).length} resources`)
