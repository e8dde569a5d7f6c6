// Words for the codes of the register.
import type { Designation, Qualification } from '@senco/domain/register/model'
import { dateWords } from '../text/dates.ts'

export const basisNames: Readonly<Record<Designation['basis'], string>> = {
  own: 'The setting’s own SENCO',
  'shared-agency': 'Shared through an agency',
  'shared-network': 'Shared with other settings',
  interim: 'Standing in',
}

export const qualificationNames: Readonly<Record<Qualification['kind'], string>> = {
  'npq-senco': 'National Professional Qualification (NPQ) for SENCOs',
  nasenco: 'National Award for SEN Co-ordination (NASENCO)',
  'level-3-early-years-senco': 'Level 3 early years SENCO award',
  other: 'Another SENCO qualification',
}

const one = ({ kind, status, begunOn, achievedOn }: Qualification): string => {
  const when = status === 'achieved' ? achievedOn : begunOn
  const did = status === 'achieved' ? 'achieved' : 'begun'
  return `${qualificationNames[kind]}, ${did}${when === undefined ? '' : ` on ${dateWords(when)}`}`
}

export const qualificationWords = ({ qualifications, qualificationsKnown }: Designation): string => {
  if (qualifications.length > 0) return qualifications.map(one).join('. ')
  return qualificationsKnown === true ? 'None' : 'Not recorded yet'
}
