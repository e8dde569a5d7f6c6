// Where the demo's settings are: real wards of one borough with a few real postcodes each. Nothing else here is real.

export interface DemoWard {
  readonly code: string
  readonly name: string
  readonly town: 'Widnes' | 'Runcorn'
  readonly cluster: string
  readonly postcodes: readonly string[]
}

const ward = (
  code: string,
  name: string,
  town: DemoWard['town'],
  cluster: string,
  ...postcodes: string[]
): DemoWard => ({ code: `E050131${code}`, name, town, cluster, postcodes })

/** The six clusters, each of three neighbouring wards. */
export const clusterNames = ['Heron', 'Kingfisher', 'Lapwing', 'Curlew', 'Otter', 'Wren'] as const

export const wards: readonly DemoWard[] = [
  ward('69', 'Appleton', 'Widnes', 'Kingfisher', 'WA8 6BB', 'WA8 6HL', 'WA8 6PB', 'WA8 6RH'),
  ward('70', 'Bankfield', 'Widnes', 'Lapwing', 'WA8 7HS', 'WA8 7XB', 'WA8 8AT', 'WA8 8HE'),
  ward('71', 'Beechwood & Heath', 'Runcorn', 'Otter', 'WA7 2QL', 'WA7 3HG', 'WA7 4AP', 'WA7 4NW'),
  ward('72', 'Birchfield', 'Widnes', 'Heron', 'WA8 5AD', 'WA8 9AJ', 'WA8 9BN', 'WA8 9DU'),
  ward('73', 'Bridgewater', 'Runcorn', 'Curlew', 'WA7 1BF', 'WA7 1GS', 'WA7 2NG', 'WA7 5DP'),
  ward('74', 'Central & West Bank', 'Widnes', 'Kingfisher', 'WA8 0DF', 'WA8 0NS', 'WA8 2SB', 'WA8 6AP'),
  ward('75', 'Daresbury, Moore & Sandymoor', 'Runcorn', 'Wren', 'WA4 4AE', 'WA4 6FA', 'WA7 1GB', 'WA7 1QN'),
  ward('76', 'Ditton, Hale Village & Halebank', 'Widnes', 'Lapwing', 'L24 4AG', 'L24 4BL', 'WA8 8AR', 'WA8 8LP'),
  ward('77', 'Farnworth', 'Widnes', 'Heron', 'WA8 3AE', 'WA8 3EF', 'WA8 5BA', 'WA8 9EN'),
  ward('78', 'Grange', 'Runcorn', 'Curlew', 'WA7 2QT', 'WA7 5EY', 'WA7 5HN', 'WA7 5JH'),
  ward('79', 'Halton Castle', 'Runcorn', 'Otter', 'WA7 1NX', 'WA7 2AB', 'WA7 2EH', 'WA7 2HR'),
  ward('80', 'Halton Lea', 'Runcorn', 'Otter', 'WA7 2AA', 'WA7 2FJ', 'WA7 2GR', 'WA7 2TG'),
  ward('81', 'Halton View', 'Widnes', 'Heron', 'WA8 0AE', 'WA8 0BG', 'WA8 3AR', 'WA8 3HR'),
  ward('82', 'Highfield', 'Widnes', 'Kingfisher', 'WA8 7AA', 'WA8 7DQ', 'WA8 7EZ', 'WA8 7JF'),
  ward('83', 'Hough Green', 'Widnes', 'Lapwing', 'WA8 4DZ', 'WA8 4GF', 'WA8 4NP', 'WA8 4QS'),
  ward('84', 'Mersey & Weston', 'Runcorn', 'Curlew', 'WA7 1AQ', 'WA7 1GQ', 'WA7 4BT', 'WA7 4EG'),
  ward('85', 'Norton North', 'Runcorn', 'Wren', 'WA7 3AF', 'WA7 6HJ', 'WA7 6JT', 'WA7 6LP'),
  ward('86', 'Norton South & Preston Brook', 'Runcorn', 'Wren', 'WA4 4AX', 'WA7 3AH', 'WA7 3BP', 'WA7 6AF'),
]
