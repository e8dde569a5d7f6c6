// Makes the content of an entry from what is written down of it, its provider, and where the demo's postcodes are.
import { blankContent } from '@senco/domain/offer/blank-entry'
import type { EntryContent, Place, Schedule, SettingFacts } from '@senco/domain/offer/model'
import type { Calendar } from '../dates.ts'
import { postcodePlaces } from '../postcode-places.ts'
import { childminders, type DemoSetting, fromOfsted, fromSchools } from '../settings.ts'
import { wards } from '../wards.ts'
import { providerOf } from './providers.ts'
import type { Written, WrittenPlace } from './written.ts'

const points = new Map(
  postcodePlaces.split('\n').map((line) => {
    const [postcode = '', lat = '', lng = ''] = line.split(',')
    return [postcode, { lat: Number(lat), lng: Number(lng) }]
  }),
)

const placeOf = ({ name, street, postcode, sensitive }: WrittenPlace, n: number): Place => {
  const ward = wards.find(({ postcodes }) => postcodes.includes(postcode))
  const point = points.get(postcode)
  if (ward === undefined || point === undefined) throw new Error(`The demo has no postcode ${postcode}`)
  const where = { placeId: `place-${n + 1}`, name, addressLines: [street], town: ward.town, postcode, point }
  return { ...where, wardCode: ward.code, ...(sensitive === true ? { sensitive } : {}) }
}

const schedulesOf = ({ when = [], at = [] }: Written): Schedule[] =>
  when.map(({ days, week, from, to, notes }) => ({
    frequency: week === undefined ? 'WEEKLY' : 'MONTHLY',
    days: days.map((day) => (week === undefined ? { day } : { day, week })),
    opensAt: from,
    closesAt: to,
    ...(at.length === 0 ? {} : { placeId: 'place-1' }),
    ...(notes === undefined ? {} : { notes }),
  }))

const settings = [...fromOfsted, ...fromSchools]
export const settingOfEntry = ({ setting }: Written): DemoSetting | undefined =>
  settings.find(({ key }) => key === setting?.key)

const factsOf = (
  written: Written,
  calendar: Calendar,
  settingIdOf: (key: string) => string,
): SettingFacts | undefined => {
  const setting = settingOfEntry(written)
  if (setting === undefined) return undefined
  return {
    settingId: settingIdOf(setting.key),
    providerType: setting.type,
    ...(setting.from === 'ofsted' ? { ofstedUrn: setting.urn } : {}),
    places: setting.places,
    ...(written.setting?.agreed === true ? { agreedOn: calendar.day(-41) } : {}),
  }
}

const settingComplaints = (setting: DemoSetting | undefined): string =>
  setting !== undefined && childminders.includes(setting)
    ? 'Tell me first. You can also tell the Early Years Team on 01632 960100.'
    : 'Talk to the manager. Then write to the owner. You can also tell the Early Years Team on 01632 960100.'

/** `settingIdOf` knows the ids of the demo's settings by their key. */
export const contentOf = (written: Written, calendar: Calendar, settingIdOf: (key: string) => string): EntryContent => {
  const provider = providerOf(written.by)
  const { telephone = provider?.telephone } = written
  const facts = factsOf(written, calendar, settingIdOf)
  const [costKind, costWords] = written.cost ?? (['free', 'Free'] as const)
  return {
    ...blankContent(written.kind, written.title),
    alsoKnownAs: [...(written.also ?? [])],
    provider: provider?.name ?? written.title,
    summary: written.summary,
    whoFor: {
      words: written.who,
      ...(written.ages === undefined ? {} : { fromMonths: written.ages[0], toMonths: written.ages[1] }),
      needs: [...(written.needs ?? [])],
    },
    whatHappens: written.what,
    sections: (written.sections ?? []).map(([heading, text]) => ({ heading, text })),
    howToGetIt: { ways: [...(written.ways ?? [])], steps: [...(written.steps ?? [])] },
    howDecided: written.decided,
    cost: { kind: costKind, words: costWords, options: [] },
    ...(written.wait === undefined
      ? {}
      : { waitingTime: { words: written.wait[0], asOf: calendar.day(-written.wait[1]) } }),
    access: {
      features: [...(written.features ?? [])],
      ...(written.access === undefined ? {} : { words: written.access }),
    },
    ...(written.transport === undefined ? {} : { transport: written.transport }),
    complaints: { words: provider?.complaints ?? settingComplaints(settingOfEntry(written)) },
    schedules: schedulesOf(written),
    languages: [...(written.languages ?? ['en'])],
    contacts: [
      {
        title: written.kind === 'guide' ? 'Who to ring' : 'Ring us',
        ...(telephone === undefined ? {} : { telephone }),
        ...(provider === undefined ? {} : { email: provider.email }),
      },
    ],
    ...(provider === undefined ? {} : { url: `${provider.site}/${written.key}` }),
    places: (written.at ?? []).map(placeOf),
    anywhere: [...(written.anywhere ?? [])],
    serves: { words: 'Families who live in Brindleford', outwardCodes: [], wardCodes: [] },
    links: (written.links ?? []).map(([title, url]) => ({ title, url })),
    ...(written.outsideArea === true ? { outsideArea: true } : {}),
    ...(facts === undefined ? {} : { setting: facts }),
    ...(written.profile === undefined ? {} : { profile: written.profile }),
  }
}
