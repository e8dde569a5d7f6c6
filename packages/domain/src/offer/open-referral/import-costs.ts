// What a service of somebody else's list costs and how long families wait.
import type { EntryContent } from '../model.ts'
import type { Log } from './import-model.ts'
import type { OurTerm } from './import-terms.ts'
import { number, plainDate, type Raw, rawsOf, text } from './import-values.ts'

export const costOf = (raw: Raw, known: OurTerm | undefined, log: Log): EntryContent['cost'] => {
  const options = rawsOf(raw['cost_options']).map((each, at) => {
    const path = `cost_options.${at}.`
    const [pounds, words] = [number(each, 'amount', log, path), text(each, 'option', log, path)]
    const more = text(each, 'amount_description', log, path)
    return {
      words: [words, more].filter((one) => one !== '').join(', '),
      ...(pounds === undefined || pounds < 0 ? {} : { pounds }),
    }
  })
  const words = text(raw, 'fees_description', log)
  const free =
    /^free\b|no (?:cost|charge)/i.test(words) || (options.length > 0 && options.every(({ pounds }) => pounds === 0))
  const kind =
    known?.list === 'costs'
      ? known.key
      : free
        ? 'free'
        : options.some(({ pounds }) => (pounds ?? 0) > 0)
          ? 'paid'
          : 'varies'
  return { kind, words, options: options.filter(({ words: said, pounds }) => said !== '' || pounds !== undefined) }
}

export const waitOf = (raw: Raw, log: Log): Pick<EntryContent, 'waitingTime'> => {
  const words = text(raw, 'wait_time', log).replace(/ \(as of [^)]*\)$/, '')
  const asOf = plainDate(raw['assured_date']) ?? plainDate(raw['last_modified'])
  if (words === '') return {}
  if (asOf !== undefined) return { waitingTime: { words, asOf } }
  log('wait_time', 'Nobody says when this was true: left out.')
  return {}
}
