// Puts the stacks together: one a reason to change. It leaves reading the settings to app.ts.
import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ApiStack } from './api-stack.ts'
import { DataStack } from './data-stack.ts'
import { DispatchStack } from './dispatch-stack.ts'
import { MailStack } from './mail-stack.ts'
import type { Parts } from './settings.ts'
import { SignInStack } from './sign-in-stack.ts'
import { WatchStack } from './watch-stack.ts'
import { WebStack } from './web-stack.ts'

/** London: children's records stay in the United Kingdom. */
const env = { region: 'eu-west-2' }

export const addPortal = (app: App, parts: Parts) => {
  const { settings, contract, functionBundles } = parts
  const id = (what: string) => `senco-${settings.authority}-${what}`
  const environment = { AUTHORITY: settings.authority, BASE_URL: `https://${settings.domainName}` }

  const data = new DataStack(app, id('data'), { env })
  const signIn = new SignInStack(app, id('sign-in'), { env, settings })
  const mail = new MailStack(app, id('mail'), { env, mailDomain: settings.mailDomain })
  const { tables } = data
  const api = new ApiStack(app, id('api'), {
    env,
    contract,
    tables,
    functionBundles,
    environment,
    signIn: signIn.told,
  })
  const dispatch = new DispatchStack(app, id('dispatch'), {
    env,
    tables,
    functionBundles,
    environment,
    mail,
    hasDaily: parts.hasDaily,
  })
  const web = new WebStack(app, id('web'), {
    env,
    settings,
    contract,
    api: api.api,
    portalBundle: parts.portalBundle,
    ...(parts.siteAssets === undefined ? {} : { siteAssets: parts.siteAssets }),
  })
  const watch = new WatchStack(app, id('watch'), {
    env,
    functions: [...api.functions, ...dispatch.functions],
    deadLetters: dispatch.deadLetters,
    api: api.api,
    ...(settings.alarmEmail === undefined ? {} : { email: settings.alarmEmail }),
  })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { data, signIn, mail, api, dispatch, web, watch }
}
