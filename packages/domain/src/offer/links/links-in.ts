// The web addresses that an entry sends families to, once each, for the checker of links.
import type { EntryContent } from '../model.ts'
import { webAddress } from '../open-referral/fields.ts'

export const linksIn = (content: EntryContent): readonly string[] => {
  const written = [content.url, content.access.url, content.complaints.url, ...content.links.map(({ url }) => url)]
  return [...new Set(written.flatMap((url) => webAddress(url) ?? []))]
}
