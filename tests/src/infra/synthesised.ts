// Synthesises the stacks with empty functions, offline, and reads what CloudFormation would be given.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@senco/contract/contract'
import type { Contract } from '@senco/infra/contract'
import { addPortal } from '@senco/infra/portal'
import { App } from 'aws-cdk-lib'

export interface Resource {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
  readonly DeletionPolicy?: string
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>
}

/** Templates by the last part of the name of their stack: data, api, dispatch and so on. */
export type Templates = Readonly<Record<string, Template>>

const emptyFolders = (names: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'senco-infra-'))
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'index.mjs'), 'export const handler = async () => ({ statusCode: 204 })\n')
  }
  return folder
}

/** @throws with the report when a rule of the AwsSolutions pack is broken and not acknowledged. */
export const synthesise = (changed: { contract?: Contract; change?: (stacks: Stacks) => void } = {}): Templates => {
  const wanted = changed.contract ?? contract
  const folder = emptyFolders([...Object.keys(wanted), 'dispatch', 'daily', 'link-checker', 'portal', 'assets'])
  try {
    const app = new App({ outdir: join(folder, 'cdk.out'), analyticsReporting: false })
    const stacks = addPortal(app, {
      settings: {
        authority: 'demo',
        domainName: 'senco.example',
        mailDomain: 'example.com',
        certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-4000-8000-000000000000',
        alarmEmail: 'someone@example.com',
      },
      contract: wanted,
      functionBundles: folder,
      portalBundle: join(folder, 'portal'),
      siteAssets: join(folder, 'assets'),
      hasDaily: true,
    })
    changed.change?.(stacks)
    const { stacks: made } = app.synth()
    return Object.fromEntries(made.map((stack) => [stack.stackName.replace('senco-demo-', ''), stack.template]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type Stacks = ReturnType<typeof addPortal>

/** Logical names hold letters and digits alone: `offer-editing` is `offerediting`. */
export const logical = (name: string): string => name.replaceAll('-', '')

export const ofType = (template: Template | undefined, type: string): [string, Resource][] =>
  Object.entries(template?.Resources ?? {}).filter(([, resource]) => resource.Type === type)
