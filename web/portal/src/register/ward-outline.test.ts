import { expect, test } from 'vitest'
import { outlinePaths } from './ward-outline.ts'

test('wards keep their places: west is left, north is up, and each has a closed path', () => {
  const square = (west: number, south: number) =>
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south],
    ] as const
  const { viewBox, paths } = outlinePaths([
    { wardCode: 'W1', name: 'West', outline: [square(-2.8, 53.3)] },
    { wardCode: 'W2', name: 'East and north', outline: [square(-2.7, 53.4)] },
  ])
  expect(viewBox).toMatch(/^-5 -5 1010 \d+$/)
  expect(paths).toHaveLength(2)
  expect(paths[0]).toMatch(/^M0 .*Z$/)
  expect(paths[1]).toContain('M500 ')
  const top = (path: string | undefined): number =>
    Math.min(...[...(path ?? '').matchAll(/[ML][\d.]+ ([\d.]+)/g)].map((found) => Number(found[1])))
  expect(top(paths[1])).toBeLessThan(top(paths[0]))
})
