// The one e-mail that each Area SENCO concerned gets of an import: counts, names of settings and links. No person's name.
import { dateInWords } from '@senco/domain/time'
import { readClusters } from '@senco/store/clusters'
import type { Mail } from '@senco/store/commit'
import { readPeople } from '@senco/store/people'
import type { Applied, StoredImport } from '@senco/store/register-imports'
import type { Deps } from '../deps.ts'
import { renderLetter } from '../mail/letter.ts'

const said: Readonly<Record<Applied['what'], string>> = {
  added: 'new',
  changed: 'changed',
  closed: 'closed',
  moved: 'moved out of the area',
  restored: 'open again',
  continued: 'under a new registration',
  asked: 'missing from the file',
  senco: 'with a SENCO named',
}

const linksShown = 30

const files: Readonly<Record<StoredImport['source'], string>> = {
  ofsted: "Ofsted's file",
  schools: 'The schools file',
  agencies: 'The list of agencies',
  postcodes: 'The postcode file',
  wards: 'The file of wards',
  sencos: "The council's list of SENCOs",
}

const counts = (applied: readonly Applied[]): string[] =>
  Object.entries(said).flatMap(([what, words]) => {
    const count = applied.filter((one) => one.what === what).length
    return count === 0 ? [] : [`${count} ${words}.`]
  })

/** One message a person, with an id of its own, so that finishing twice sends it once. */
export const lettersOf = async (deps: Deps, found: StoredImport, applied: readonly Applied[]): Promise<Mail[]> => {
  const [people, clusters] = await Promise.all([readPeople(deps.tables), readClusters(deps.tables)])
  const leads = new Map(clusters.map(({ clusterId, leadAreaSencoId }) => [clusterId, leadAreaSencoId]))
  const byPerson = Map.groupBy(applied, ({ areaSencoId, clusterId }) => areaSencoId ?? leads.get(clusterId ?? ''))
  return people.flatMap(({ personId, name, email, status }) => {
    const mine = byPerson.get(personId)
    if (mine === undefined || email === undefined || status === 'deactivated') return []
    const letter = renderLetter(deps.authority, {
      subject: `${files[found.source]} of ${dateInWords(found.edition)} changed ${mine.length} of your settings`,
      greeting: `Dear ${name}`,
      paragraphs: [
        `${files[found.source]} of ${dateInWords(found.edition)} was imported. Of your settings:`,
        ...counts(mine),
        ...(mine.length > linksShown ? [`The first ${linksShown} are below. The portal shows the rest.`] : []),
      ],
      links: mine.slice(0, linksShown).map(({ label, settingId, what }) => ({
        text: `${label} (${said[what]})`,
        href: `${deps.baseUrl}/portal/settings/${settingId ?? ''}`,
      })),
    })
    return [{ to: email, ...letter, kind: 'import-applied' }]
  })
}
