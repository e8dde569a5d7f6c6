// Settings of the demo in its local offer: facts from the register, and what each says of its own support.
import type { SendProfile } from '@senco/domain/offer/model'
import { childminderName } from '../load-register.ts'
import { accountChildminder } from '../setting-people.ts'
import { childminders, type DemoSetting } from '../settings.ts'
import { settingNamed } from '../settings-named.ts'
import type { Written } from './written.ts'

const usual: SendProfile = {
  teaching: 'We teach through play, in small groups and one to one. Each child has a key person who knows them well.',
  adaptation: 'Pictures show what comes next. We change rooms, toys and the day so that each child can join in.',
  extraSupport: 'A short plan with small steps, made with you. We look at it every six weeks.',
  progress: 'We talk each week and meet each term. You see photos and notes on your phone.',
  effectiveness: 'We look at whether the steps were reached, and ask you what changed at home.',
  facilities: 'The garden and all rooms are on one level. There is a changing table for older children.',
  activities: 'Walks, forest play and trips are planned so that every child can come.',
  support: 'Our special educational needs co-ordinator (SENCO) is here each day. Therapists can visit.',
  expertise: 'All staff have had training in early talk. Two know Makaton signs.',
  emotional: 'A calm corner, clear words for feelings, and time with one adult when things are hard.',
}

interface Own {
  readonly summary: string
  readonly owner: string
  readonly profile: SendProfile
  readonly checkedDaysAgo: number
  readonly story?: Written['story']
}

const group = (setting: DemoSetting, { summary, owner, profile, checkedDaysAgo, story }: Own): Written => ({
  key: `setting-${setting.key}`,
  kind: 'setting',
  title: setting.name ?? '',
  by: 'setting',
  owner,
  summary,
  who: 'Children under 5 who live in or near Brindleford.',
  ages: [9, 59],
  what: 'Full days and part days. Free hours can be used here.',
  ways: ['parent'],
  steps: ['Ring to visit.', 'Tell us what your child likes and needs.', 'We plan the first weeks with you.'],
  decided: 'Places go by date of asking. We never say no because of a disability.',
  cost: ['varies', 'Free hours are free. Ask for the price of other hours.'],
  telephone: setting.telephone,
  at: [{ name: setting.name ?? '', street: setting.street, postcode: setting.postcode }],
  setting: { key: setting.key },
  profile,
  checkedDaysAgo,
  ...(story === undefined ? {} : { story }),
})

const minder = (setting: DemoSetting, name: string, agreed: boolean, checkedDaysAgo: number): Written => ({
  key: `setting-${setting.key}`,
  kind: 'setting',
  title: `${name}, childminder`,
  by: 'setting',
  owner: setting === accountChildminder ? 'childminder' : 'area-senco',
  summary: 'A childminder with a small group, a garden and a walk every day.',
  who: 'Children from 6 months to 8 years.',
  ages: [6, 107],
  what: 'A family home with four or five children. Quiet children do well here.',
  ways: ['parent'],
  steps: ['Ring in the evening.', 'Come for a cup of tea.'],
  decided: 'We meet and see if it fits. A disability is never a reason to say no.',
  cost: ['varies', 'Free hours can be used. Other hours are 6 pounds each.'],
  telephone: setting.telephone,
  at: [{ name: `Home of ${name}`, street: setting.street, postcode: setting.postcode }],
  setting: { key: setting.key, ...(agreed ? { agreed: true as const } : {}) },
  ...(agreed
    ? {
        profile: {
          teaching: 'We learn by cooking, walking and talking.',
          support:
            'I am in the Curlew cluster and ask the Area SENCO (special educational needs co-ordinator) for advice.',
          emotional: 'The same few people every day, and a nap when it is needed.',
        },
      }
    : {}),
  checkedDaysAgo,
})

/** The childminder who has not agreed to be shown. */
export const unagreedChildminder = childminders[8] as DemoSetting

export const settingEntries: readonly Written[] = [
  group(settingNamed('Wishing Well Day Nursery'), {
    summary: 'A nursery by the park with a sensory room and a SENCO (special educational needs co-ordinator) each day.',
    owner: 'setting-manager',
    profile: { ...usual, facilities: 'There is a sensory room, a ramp at each door and a garden on one level.' },
    checkedDaysAgo: 31,
  }),
  group(settingNamed('The Paper Boat Nursery'), {
    summary: 'A small nursery with a pond, paint and plenty of mud.',
    owner: 'manager-and-senco',
    profile: { ...usual, activities: 'We are outdoors for half of each day. A trailer takes children who tire.' },
    checkedDaysAgo: 84,
  }),
  group(settingNamed('Lighthouse Day Nursery'), {
    summary: 'Open from seven to six, close to the station.',
    owner: 'shared-mailbox-manager',
    profile: { teaching: usual.teaching ?? '', support: usual.support ?? '', progress: usual.progress ?? '' },
    checkedDaysAgo: 179,
  }),
  group(settingNamed('Tumbledown Nursery Beechwood'), {
    summary: 'One of three Tumbledown nurseries. Pictures and signs are used in every room.',
    owner: 'shared-senco',
    profile: { ...usual, expertise: 'All staff sign. One of us is a trained Portage home visitor.' },
    checkedDaysAgo: 20,
  }),
  group(settingNamed('Hillcrest Nursery School'), {
    summary: 'A nursery school of the council with eight special places for children who need more.',
    owner: 'head-senco',
    profile: { ...usual, support: 'A special base with a teacher and two helpers. A therapist is here on Mondays.' },
    checkedDaysAgo: 63,
  }),
  group(settingNamed('Lockgate Primary School'), {
    summary: 'A school with a nursery class. Children start at three.',
    owner: 'area-senco-2',
    profile: usual,
    checkedDaysAgo: 110,
  }),
  group(settingNamed('Saltmarsh Playgroup'), {
    summary: 'A playgroup in the village hall, run by parents.',
    owner: 'area-senco-3',
    profile: { teaching: usual.teaching ?? '' },
    checkedDaysAgo: 240,
  }),
  minder(accountChildminder, childminderName(accountChildminder, 5), true, 41),
  minder(unagreedChildminder, childminderName(unagreedChildminder, 8), false, 55),
]
