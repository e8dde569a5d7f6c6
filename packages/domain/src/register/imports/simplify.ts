// Makes an outline small enough to keep and to draw: the Douglas and Peucker method, coarser until it fits.

export type Point = [number, number]

const distance = (point: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
  const near = Math.min(1, Math.max(0, along))
  return Math.hypot(point[0] - from[0] - near * dx, point[1] - from[1] - near * dy)
}

const thin = (points: readonly Point[], tolerance: number): Point[] => {
  const keep = new Set([0, points.length - 1])
  const parts: [number, number][] = [[0, points.length - 1]]
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const [first, last] = part
    let [worst, at] = [0, -1]
    for (let index = first + 1; index < last; index++) {
      const away = distance(points[index] as Point, points[first] as Point, points[last] as Point)
      if (away > worst) [worst, at] = [away, index]
    }
    if (at < 0 || worst <= tolerance) continue
    keep.add(at)
    parts.push([first, at], [at, last])
  }
  return points.filter((_, index) => keep.has(index))
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5

/** A ring of at most `most` points, to five decimals of a degree. A ring that is small enough stays as it is. */
export const simplifyRing = (ring: readonly Point[], most = 300): Point[] => {
  const exact = ring.map(([x, y]): Point => [round(x), round(y)])
  let points = exact
  for (let tolerance = 0.00005; points.length > most; tolerance *= 2) points = thin(exact, tolerance)
  return points
}
