// The public pages' styles, gathered into one folder that is served at /assets.
import { rmSync } from 'node:fs'

export const buildAssets = async (root: string, target: string): Promise<void> => {
  rmSync(target, { recursive: true, force: true })
  // The style sheet compiler is heavy, and most starts build nothing.
  const { buildSiteAssets } = await import('@senco/site/build-assets')
  buildSiteAssets(root, target)
}
