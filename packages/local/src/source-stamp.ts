// Tells whether sources changed since something was built from them, by their contents.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'dist', '.build', '.data', 'cdk.out'])
const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name)

const filesIn = (path: string): readonly string[] => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !skipped.has(name) && !isTest(name))
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)))
}

/** One hash over every file of these folders and files, their names included. */
export const stampOf = (root: string, paths: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesIn(join(root, path)))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  return hash.digest('base64url')
}
