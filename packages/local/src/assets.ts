// The public pages' styles, scripts and pictures, gathered into one folder that is served at /assets.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSiteAssets } from '@senco/site/build-assets'

export const buildAssets = async (root: string, target: string): Promise<void> => {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const ready = join(root, 'web', 'site', 'assets')
  if (existsSync(ready)) cpSync(ready, target, { recursive: true })
  buildSiteAssets(root, target)
}
