// What functions load at their start, before anybody calls: from the same options that bundle them for the cloud.
import { entryOf, inParts } from '@senco/infra/bundling'
import { build, type Metafile } from 'esbuild'
import { expect, it } from 'vitest'

/** The files whose code runs or is read at the start, and the bytes of it; what is imported later does not count. */
const startOf = async (name: string) => {
  const { metafile } = await build({ ...inParts(entryOf(name), name), write: false })
  const outputs: Metafile['outputs'] = metafile.outputs
  const parts = new Set<string>()
  const visit = (path: string): void => {
    if (parts.has(path)) return
    parts.add(path)
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[next] !== undefined) visit(next)
  }
  visit(Object.keys(outputs).find((path) => path.endsWith('index.mjs')) ?? '')
  const loaded = [...parts].flatMap((part) =>
    Object.entries(outputs[part]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  )
  return { parts: parts.size, loaded, all: Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)) }
}

const later = [/node_modules\/react/, /web\/site\/src\/offer\//, /domain\/src\/offer\/search\/search/, /aws4fetch/]

it('The public function starts from two files: what draws, searches and asks the table is loaded at the first call', async () => {
  const { parts, loaded, all } = await startOf('offer')
  expect(parts).toBe(2)
  for (const pattern of later) {
    expect(loaded.filter((path) => pattern.test(path))).toEqual([])
    // It is there for the first call, so the pattern finds what it means.
    expect(all.some((path) => pattern.test(path))).toBe(true)
  }
  expect(all.filter((path) => path.includes('@aws-sdk'))).toEqual([])
})
