// The public pages' styles and scripts, gathered into one folder that is served at /assets: one sheet for everybody, a
// small one with each council's colour and font, and one script that every page works without.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorities } from '@senco/domain/authority/authorities'
import type { Authority } from '@senco/domain/authority/authority'

const councilCss = ({ colour, fontFamily }: Authority): string => {
  const [first = 'arial'] = fontFamily.split(',')
  return `:root{--council-colour:${colour};--council-font:${first.trim()}}\n`
}

/** For browsers of some years: who has an older one gets the plain page, as a module is nothing to it. */
const buildScript = async (root: string, target: string): Promise<void> => {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'web', 'site', 'src', 'browser', 'local-offer.ts')],
    outfile: join(target, 'local-offer.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  })
}

/** Writes site.css, local-offer.js and authority-SLUG.css into `target`, which is emptied first. `root` is that of the repository. */
export const buildAssets = async (root: string, target: string): Promise<void> => {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  // The style sheet compiler is heavy, and most starts build nothing.
  const { compile } = await import('sass')
  const { css } = compile(join(root, 'web', 'site', 'src', 'styles', 'site.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  })
  writeFileSync(join(target, 'site.css'), css)
  await buildScript(root, target)
  for (const authority of authorities)
    writeFileSync(join(target, `authority-${authority.slug}.css`), councilCss(authority))
}
