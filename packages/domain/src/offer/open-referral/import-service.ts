// One service of somebody else's list to what we would write about it. Nothing is made up: what the source does not say
// stays empty, for the editor to see.
import { blankContent } from '../blank-entry.ts'
import type { EntryContent } from '../model.ts'
import { sentencesOf, wordsOf } from '../readability/sentences.ts'
import { contactsOf, languagesOf } from './import-contacts.ts'
import { costOf, waitOf } from './import-costs.ts'
import type { Log } from './import-model.ts'
import { underNewNames } from './import-older.ts'
import { anywhereOf, placeOf, servesOf } from './import-places.ts'
import { keysIn, ourTerm, type TermMapping, termsIn } from './import-terms.ts'
import { plainText } from './import-text.ts'
import { ages, type Raw, rawOf, rawsOf, schedule, text, url } from './import-values.ts'

/** The longest summary (practice 10.5); what is beyond it becomes "what happens". */
const longestSummary = 60

const summaryOf = (description: string): Pick<EntryContent, 'summary' | 'whatHappens'> => {
  const [first = '', ...rest] = description.split(/\n\n/)
  if (wordsOf(first).length <= longestSummary) return { summary: first, whatHappens: rest.join('\n\n') }
  const sentences = [...sentencesOf(first)]
  const summary: string[] = []
  for (let words = 0; sentences[0] !== undefined; ) {
    words += wordsOf(sentences[0]).length
    if (words > longestSummary && summary.length > 0) break
    summary.push(sentences.shift() ?? '')
    if (words > longestSummary) break
  }
  return {
    summary: summary.join(' '),
    whatHappens: [sentences.join(' '), ...rest].filter((each) => each !== '').join('\n\n'),
  }
}

const optionalOf = (raw: Raw, log: Log): Partial<EntryContent> => {
  const [address, transport] = [url(raw, 'url', log), text(raw, 'lo_transport', log)]
  return {
    ...(address === undefined ? {} : { url: address }),
    ...(transport === '' ? {} : { transport }),
    ...waitOf(raw, log),
  }
}

/** A place where people hide is shown to nobody until somebody says that it may be. */
const refuge = /\b(?:refuge|safe house|domestic (?:abuse|violence))\b/i
const guarded = (content: EntryContent, log: Log): EntryContent => {
  if (!refuge.test(`${content.title} ${content.summary} ${content.whatHappens}`) || content.places.length === 0)
    return content
  log(
    'service_at_locations',
    'It may be a place where people hide: its address is not shown until somebody says that it may be.',
  )
  return { ...content, places: content.places.map((place) => ({ ...place, sensitive: true })) }
}

/** The content of an entry. The title may be empty, for which the record is rejected. */
export const contentOf = (source: Raw, mapping: TermMapping, log: Log): EntryContent => {
  const raw = underNewNames(source)
  const found = termsIn(raw, mapping, log)
  const title = text(raw, 'name', log)
  const description = plainText(String(raw['description'] ?? ''))
  const steps = text(raw, 'application_process', log)
  const accessWords = rawsOf(raw['service_at_locations']).flatMap((each) =>
    rawsOf(rawOf(each['location'])['accessibility']),
  )
  const described = accessWords.map(
    (each) => text(each, 'description', log, 'accessibility.') || text(each, 'accessibility', log, 'accessibility.'),
  )
  const words = [...new Set(described)].filter((each) => each !== '' && ourTerm('', each, {}) === undefined).join('\n')
  const links = description.links.flatMap(({ title: label, url: href }) => {
    const address = url({ href }, 'href', log, 'description.')
    return address === undefined ? [] : [{ title: label || address, url: address }]
  })
  if (raw['description'] !== undefined) text(raw, 'description', log)
  const complaintsUrl = url(raw, 'lo_complaints_url', log)
  const content: EntryContent = {
    ...blankContent(keysIn(found, 'kinds')[0] ?? 'service', title.replace(/\n/g, ' ').slice(0, 200)),
    provider: text(rawOf(raw['organization']), 'name', log, 'organization.').replace(/\n/g, ' '),
    alsoKnownAs: text(raw, 'alternate_name', log)
      .split(/\s*[,\n]\s*/)
      .filter((each) => each !== ''),
    ...summaryOf(description.text),
    whoFor: { words: text(raw, 'eligibility_description', log), ...ages(raw, log), needs: keysIn(found, 'needs') },
    howToGetIt: {
      ways: keysIn(found, 'ways'),
      steps: steps
        .split('\n')
        .map((each) => each.replace(/^\* /, ''))
        .filter((each) => each !== ''),
    },
    howDecided: text(raw, 'lo_how_decided', log),
    cost: costOf(
      raw,
      found.find(({ list }) => list === 'costs'),
      log,
    ),
    access: { features: keysIn(found, 'access'), ...(words === '' ? {} : { words }) },
    complaints: {
      words: text(raw, 'lo_complaints', log),
      ...(complaintsUrl === undefined ? {} : { url: complaintsUrl }),
    },
    schedules: rawsOf(raw['schedules']).flatMap((each, at) => schedule(each, log, `schedules.${at}`) ?? []),
    languages: languagesOf(raw),
    contacts: contactsOf(raw, log),
    places: rawsOf(raw['service_at_locations']).flatMap(
      (each, at) => placeOf(each, `service_at_locations.${at}`, log) ?? [],
    ),
    anywhere: anywhereOf(raw, found),
    serves: servesOf(raw, log),
    links,
    ...optionalOf(raw, log),
  }
  return guarded(content, log)
}
