// Invented people for the demo: names made by pairing two lists, so that nobody real is meant.

const first = [
  'Amira',
  'Bronwen',
  'Chidi',
  'Delphine',
  'Eilidh',
  'Femi',
  'Grazyna',
  'Hamza',
  'Ines',
  'Jasvinder',
  'Keziah',
  'Leticia',
  'Mairead',
  'Nikolai',
  'Oluchi',
  'Parveen',
  'Quentin',
  'Rosalind',
  'Shanthi',
  'Tamsin',
  'Umar',
  'Verity',
  'Wei',
  'Xanthe',
  'Yusuf',
  'Zofia',
  'Agnes',
  'Bilal',
  'Ceri',
  'Dorcas',
  'Esme',
]
const last = [
  'Ashgrove',
  'Bakare',
  'Cottersley',
  'Dhillon',
  'Eastlake',
  'Fairhurst',
  'Gwilt',
  'Hollowell',
  'Iqbal',
  'Jessamine',
  'Kowalczyk',
  'Larkrise',
  'Mbeki',
  'Nightingale',
  'Okonjo',
  'Pendlebury',
  'Quayle',
  'Rahman',
  'Silverdale',
  'Thistlewood',
  'Underhay',
  'Venkatesan',
  'Wintersgill',
  'Yarrow',
  'Zielinska',
  'Merriweather',
  'Tolliver',
  'Farooqi',
  'Brackenbury',
]

/** The n-th invented person: 31 and 29 have no common divisor, so 899 names pass before one comes again. */
export const inventedName = (n: number): string => `${first[n % first.length]} ${last[n % last.length]}`

/** An address that can reach nobody. */
export const inventedEmail = (name: string, place: string): string =>
  `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${place}.example`

/** Numbers that Ofcom keeps for drama: 01632 960000 to 960999 and 07700 900000 to 900999. */
export const inventedTelephone = (n: number): string => `01632 960${String(200 + (n % 700)).padStart(3, '0')}`
export const inventedMobile = (n: number): string => `07700 900${String(n % 1000).padStart(3, '0')}`
