// Who gives what the demo's local offer describes: invented organisations, each with a number that nobody has.

export interface Provider {
  readonly name: string
  readonly telephone: string
  readonly email: string
  readonly site: string
  readonly complaints: string
  /** The demo account that looks after its entries. */
  readonly owner: string
  /** Who the public reads as having checked it. */
  readonly role: string
}

const provider = (
  name: string,
  number: string,
  site: string,
  owner: string,
  role: string,
  complaints: string,
): Provider => ({
  name,
  telephone: `01632 960${number}`,
  email: `hello@${site}.example`,
  site: `https://${site}.example`,
  owner,
  role,
  complaints,
})

const askFirst = 'Tell the person who sees your child first. Most things can be put right that way.'

export const providers = {
  'early-years': provider(
    'Brindleford Council Early Years Team',
    '100',
    'brindleford',
    'area-senco',
    'Area SENCO',
    `${askFirst} If it does not help, ring 01632 960100 and ask for the complaints officer. You get an answer in 10 working days.`,
  ),
  council: provider(
    'Brindleford Council',
    '110',
    'brindleford',
    'team-manager',
    'Team manager',
    'Ring 01632 960110 or fill in the complaints form of the council. You get an answer in 10 working days.',
  ),
  health: provider(
    'Brindleford Community Health',
    '120',
    'community-health',
    'professional',
    'Therapy service manager',
    `${askFirst} If it does not help, ring the patient advice team on 01632 960129. They are not part of the clinic.`,
  ),
  hubs: provider(
    'Brindleford Family Hubs',
    '130',
    'family-hubs',
    'area-senco-2',
    'Family hub manager',
    'Talk to the hub manager, or write to the council. Ring 01632 960130 to find out how.',
  ),
  charity: provider(
    'Riverbank Families',
    '140',
    'riverbank-families',
    'area-senco-3',
    'Charity manager',
    'Write to the trustees of Riverbank Families, or ring 01632 960140. They answer in two weeks.',
  ),
  iass: provider(
    'Brindleford SEND Information, Advice and Support Service (SENDIASS)',
    '150',
    'sendiass.brindleford',
    'iass-adviser',
    'Advice service manager',
    'Ring 01632 960150 and ask for the manager. If it does not help, write to the steering group, where parents sit.',
  ),
  parents: provider(
    'Brindleford Parent Carers Together',
    '160',
    'parent-carers-together',
    'team-manager',
    'Chair of the parent carer forum',
    'Write to the committee. They are all parents, and they answer in two weeks.',
  ),
  leisure: provider(
    'Ferry Lane Leisure',
    '170',
    'ferry-lane-leisure',
    'area-senco-4',
    'Leisure manager',
    'Speak to the manager on duty, or ring 01632 960170.',
  ),
} as const satisfies Readonly<Record<string, Provider>>

export type ProviderKey = keyof typeof providers | 'setting'

/** A setting looks after its own entry: what is its own comes from the register. */
export const providerOf = (key: ProviderKey): Provider | undefined => (key === 'setting' ? undefined : providers[key])
