// Long lists go in batches that the operations take.

/** As many settings as one placeSettings takes. */
export const placeBatch = 15

export const batchesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
