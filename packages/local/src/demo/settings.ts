// The demo's settings as the official files would state them. Who their SENCOs are is in sencos.ts.
import type { ProviderType } from '@senco/domain/register/model'
import { inventedTelephone } from './names.ts'
import { type DemoWard, wards } from './wards.ts'

export interface DemoSetting {
  /** What the rest of the demo calls it. */
  readonly key: string
  readonly urn: string
  readonly from: 'ofsted' | 'schools'
  /** Undefined while nobody has told the council: Ofsted publishes childminders without name and address. */
  readonly name?: string
  readonly type: ProviderType
  readonly ward: DemoWard
  readonly postcode: string
  readonly street: string
  readonly places: number
  readonly telephone: string
  readonly hasEmail: boolean
  /** For its e-mail address: letters and hyphens. */
  readonly slug: string
  readonly nurseryClass?: boolean
}

const streets = [
  'Lantern Lane',
  'Weir Street',
  'Plover Road',
  'Sandpiper Close',
  'Saltworks Way',
  'Orchard Rise',
  'Ferry Walk',
  'Alder Avenue',
  'Towpath Row',
  'Quarry Bank',
  'Linnet Grove',
  'Old Mill Drive',
  'Beacon Hill',
  'Sorrel Gardens',
]

let made = 0
const place = (name: string, type: ProviderType, urn: string, from: DemoSetting['from']): DemoSetting => {
  const n = made++
  const ward = wards[n % wards.length] as DemoWard
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '')
  return {
    key: slug,
    slug,
    urn,
    from,
    name,
    type,
    ward,
    postcode: ward.postcodes[Math.floor(n / wards.length) % ward.postcodes.length] as string,
    street: `${2 + ((n * 7) % 90)} ${streets[n % streets.length]}`,
    places: type === 'childminder' ? 6 : 24 + ((n * 5) % 60),
    telephone: inventedTelephone(n),
    hasEmail: true,
  }
}

const groupNames = [
  'Marigold Lane Nursery',
  'Puddle and Pine Preschool',
  'Tumbledown Nursery Beechwood',
  'Tumbledown Nursery Birchfield',
  'Tumbledown Nursery Bridgewater',
  'Lighthouse Day Nursery',
  'Saltmarsh Playgroup',
  'The Paper Boat Nursery',
  'Clover Court Nursery',
  'Wishing Well Day Nursery',
  'Bramble Yard Preschool',
  'Cobweb Corner Nursery',
  'Hopscotch Barn Nursery',
  'Tin Drum Preschool',
  'The Velvet Mole Nursery',
  'Kite Tail Day Nursery',
  'Otterbrook Playgroup',
  'Nutmeg House Nursery',
  'Scarecrow Lane Preschool',
  'Moonwake Day Nursery',
  'Pocketful Preschool',
  'The Red Wellie Nursery',
  'Barley Twist Playgroup',
  'Copper Kettle Day Nursery',
  'Dandelion Clock Preschool',
  'Goosegrass Nursery',
  'Teasel and Thyme Nursery',
  'Ferryman Day Nursery',
  'Snowberry Preschool',
  'Hedgehog Gate Nursery',
  'The Yellow Door Playgroup',
  'Foxglove Rise Day Nursery',
  'Pebble and Wave Nursery',
  'Conker Street Preschool',
  'Larkspur Day Nursery',
  'Thimble Hall Nursery',
  'Driftwood Playgroup',
  'Button Box Preschool',
  'Honeycomb Wharf Nursery',
  'Acorn Tide Day Nursery',
  'Rowan Lock Nursery',
  'Windmill Meadow Preschool',
  'Tambourine Day Nursery',
]
export const groups: readonly DemoSetting[] = groupNames.map((name, n) => ({
  ...place(name, 'group', `EY9900${String(n + 10).padStart(2, '0')}`, 'ofsted'),
  hasEmail: name !== 'Saltmarsh Playgroup',
}))

const school = (type: ProviderType, firstUrn: number, nurseryClass: boolean) => (name: string, n: number) => ({
  ...place(name, type, String(firstUrn + n), 'schools'),
  nurseryClass,
})
export const nurserySchools: readonly DemoSetting[] = [
  'Waterside Nursery School',
  'Hillcrest Nursery School',
  'Canal Bridge Nursery School',
  'Old Ferry Nursery School',
].map(school('maintained-nursery-school', 990101, true))

const primaryNames = [
  'Saint Werrin Primary School',
  'Beacon Bank Primary School',
  'Sandhill Primary School',
  'Lockgate Primary School',
  'Ferry Lane Primary School',
  'Skylark Primary School',
  'Quarry Top Primary School',
  'Marsh End Primary School',
  'Saint Oswin Catholic Primary School',
  'Pylon Road Primary School',
  'Silverweed Primary School',
  'Hurdle Hill Primary School',
  'Cordwainer Primary School',
  'Brindle Church of England Primary School',
  'Chapelfold Primary School',
  'Kestrel Academy',
  'Turnstone Primary School',
  'Millrace Primary School',
  'Saint Elfleda Catholic Primary School',
  'Causeway Primary School',
  'Oxbow Primary School',
  'Gorse Park Academy',
  'Towngate Primary School',
  'Rushmere Lane Primary School',
  'Alderbeck Primary School',
  'Copperas Primary School',
  'Saltcote Primary School',
  'Weaverfold Academy',
  'Hazelhurst Row Primary School',
  'Plumtree Primary School',
]
export const primaries: readonly DemoSetting[] = primaryNames.map(school('school', 990201, true))

export const otherSchools: readonly DemoSetting[] = [
  ...['Dovecote Infant School', 'Staithe Junior and Infant School', 'Whinmoor Primary School'].map(
    school('school', 990301, false),
  ),
  ...['Bridge House School'].map(school('special-school', 990401, true)),
  ...['Aldersey Manor School'].map(school('independent-school', 990501, true)),
]

export const childminders: readonly DemoSetting[] = Array.from({ length: 57 }, (_, n) => {
  const { name: _none, ...rest } = place(
    `Childminder ${n}`,
    'childminder',
    `9903${String(n + 10).padStart(2, '0')}`,
    'ofsted',
  )
  return { ...rest, key: `childminder-${n}` }
})

export const others: readonly DemoSetting[] = [
  place('Juniper Home Childcare', 'home-childcarer', '990701', 'ofsted'),
  place('Teatime Home Childcare', 'home-childcarer', '990702', 'ofsted'),
  place('The Lamplighters After School Club', 'out-of-school', 'EY990801', 'ofsted'),
  place('Holiday Huddle', 'out-of-school', 'EY990802', 'ofsted'),
  place('Breakfast Bandits', 'out-of-school', 'EY990803', 'ofsted'),
]

export const fromOfsted: readonly DemoSetting[] = [...groups, ...childminders, ...others]
export const fromSchools: readonly DemoSetting[] = [...nurserySchools, ...primaries, ...otherSchools]
