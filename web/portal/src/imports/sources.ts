// The official files that can be imported, in words.
import type { ImportSource } from '@senco/domain/register/imports/model'

export const sources: readonly { readonly value: ImportSource; readonly label: string; readonly hint: string }[] = [
  { value: 'ofsted', label: 'Ofsted register of childcare providers', hint: 'Ofsted publishes a new file each month.' },
  { value: 'schools', label: 'Schools', hint: '“All establishment data” from Get Information about Schools.' },
  { value: 'agencies', label: 'Childminder agencies', hint: 'From Ofsted.' },
  {
    value: 'postcodes',
    label: 'Postcodes',
    hint: 'Which ward each postcode is in. Wards are worked out again after it.',
  },
  { value: 'wards', label: 'Ward boundaries', hint: 'A GeoJSON file, for the map.' },
  { value: 'sencos', label: 'Our own list of SENCOs', hint: 'A CSV file made from our template.' },
]

export const sourceName = (source: ImportSource): string => sources.find((one) => one.value === source)?.label ?? source
