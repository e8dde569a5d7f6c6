// How a service of somebody else's list is reached, and in which languages.
import type { EntryContent } from '../model.ts'
import type { Log } from './import-model.ts'
import { email, type Raw, rawsOf, telephone, text } from './import-values.ts'

/** Titles and numbers; a person's name is not ours to publish. */
export const contactsOf = (raw: Raw, log: Log): EntryContent['contacts'] => {
  const own = email(raw, 'email', log)
  const contacts = rawsOf(raw['contacts']).flatMap((contact, at) => {
    const path = `contacts.${at}.`
    if (text(contact, 'name', () => {}, path) !== '') log(`${path}name`, "A person's name was left out.")
    const phones = rawsOf(contact['phones']).map((phone, index) =>
      telephone(phone, 'number', log, `${path}phones.${index}.`),
    )
    const [number, mail] = [phones.find((each) => each !== undefined), email(contact, 'email', log, path)]
    if (number === undefined && mail === undefined) return []
    const title = text(contact, 'title', log, path) || 'Contact'
    return [
      { title, ...(number === undefined ? {} : { telephone: number }), ...(mail === undefined ? {} : { email: mail }) },
    ]
  })
  const loose = rawsOf(raw['phones']).flatMap((phone, at) => telephone(phone, 'number', log, `phones.${at}.`) ?? [])
  const known = contacts.some((contact) => contact.email === own)
  return [
    ...contacts,
    ...loose.map((number) => ({ title: 'Contact', telephone: number })),
    ...(own === undefined || known ? [] : [{ title: 'Contact', email: own }]),
  ]
}

const languageCodes: Readonly<Record<string, string>> = {
  english: 'en',
  polish: 'pl',
  welsh: 'cy',
  urdu: 'ur',
  punjabi: 'pa',
  arabic: 'ar',
  romanian: 'ro',
  ukrainian: 'uk',
  chinese: 'zh',
  bengali: 'bn',
  'british sign language': 'bfi',
}
export const languagesOf = (raw: Raw): string[] => {
  const codes = rawsOf(raw['languages']).flatMap(({ code, name }) => {
    if (typeof code === 'string' && /^[a-z]{2,3}$/i.test(code)) return [code.toLowerCase()]
    return (
      languageCodes[
        String(name ?? '')
          .trim()
          .toLowerCase()
      ] ?? []
    )
  })
  return codes.length === 0 ? ['en'] : [...new Set(codes)]
}
