// Makes the style sheets of the public pages: one for everybody, and a small one with each council's colour and font.
// It runs when the portal is built, never in a function.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorities } from '@senco/domain/authority/authorities'
import type { Authority } from '@senco/domain/authority/authority'
import { compile } from 'sass'

const councilCss = ({ colour, fontFamily }: Authority): string => {
  const [first = 'arial'] = fontFamily.split(',')
  return `:root{--council-colour:${colour};--council-font:${first.trim()}}\n`
}

/** Writes site.css and authority-SLUG.css into `target`. `root` is the root of the repository. */
export const buildSiteAssets = (root: string, target: string): void => {
  mkdirSync(target, { recursive: true })
  const { css } = compile(join(root, 'web', 'site', 'src', 'styles', 'site.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  })
  writeFileSync(join(target, 'site.css'), css)
  for (const authority of authorities)
    writeFileSync(join(target, `authority-${authority.slug}.css`), councilCss(authority))
}
