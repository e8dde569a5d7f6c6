// The demo council's own people, and its partners without a setting.
import type { Role } from '@senco/domain/roles'

export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly telephone: string
  readonly roles: readonly Role[]
}

const council = (key: string, name: string, number: string, ...roles: Role[]): DemoPerson => ({
  key,
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@brindleford.example`,
  telephone: `01632 960${number}`,
  roles,
})

/** The first is there before anybody else, and invites the rest. */
export const administrator = council('administrator', 'Priya Ellershaw', '101', 'administrator')

export const staff: readonly DemoPerson[] = [
  council('team-manager', 'Rosalind Achterberg', '102', 'team-manager'),
  council('area-senco', 'Farah Siddons', '103', 'area-senco'),
  council('area-senco-2', 'Tomos Griffin-Bale', '104', 'area-senco'),
  council('area-senco-3', 'Beatrix Oyelaran-Pike', '105', 'area-senco'),
  council('area-senco-4', 'Declan Moorcroft', '106', 'area-senco'),
  council('administrator-2', 'Joanna Whitlow', '107', 'administrator'),
  // Roles add up: this Area SENCO also looks after the register on Fridays.
  council('area-senco-and-administrator', 'Imogen Vale', '108', 'area-senco', 'administrator'),
  council('auditor', 'Leopold Marsh', '109', 'auditor'),
]

export const partners: readonly DemoPerson[] = [
  {
    key: 'parent',
    name: 'Sunniva Okeke',
    email: 'sunniva.okeke@family.example',
    telephone: '07700 900901',
    roles: ['parent'],
  },
  {
    key: 'professional',
    name: 'Gethin Abara',
    email: 'gethin.abara@therapies.example',
    telephone: '01632 960902',
    roles: ['professional'],
  },
  {
    key: 'iass-adviser',
    name: 'Marguerite Singh-Lowe',
    email: 'marguerite@sendiass.brindleford.example',
    telephone: '01632 960150',
    roles: ['iass-adviser'],
  },
]

export const agency = { key: 'CA990001', name: 'Ribbon and Rail Childminder Agency', postcode: 'WA7 1GB' }

export const agencyCoordinator: DemoPerson = {
  key: 'agency-coordinator',
  name: 'Cosmo Adeyinka',
  email: 'cosmo@ribbonandrail.example',
  telephone: '01632 960903',
  roles: ['agency-coordinator'],
}

/** Which Area SENCO looks after which cluster. */
export const leadOf: Readonly<Record<string, string>> = {
  Heron: 'area-senco-2',
  Kingfisher: 'area-senco-2',
  Lapwing: 'area-senco-3',
  Curlew: 'area-senco',
  Otter: 'area-senco-4',
  Wren: 'area-senco-and-administrator',
}
