// Who the Area SENCO of a setting is, with a telephone number that always answers: theirs, or else the team's.
import type { Account } from '@senco/domain/people/account'
import type { Setting } from '@senco/domain/register/model'
import { readClusters } from '@senco/store/clusters'
import { readPerson } from '@senco/store/people'
import type { Deps } from './deps.ts'

export interface AreaSenco {
  readonly personId: string
  readonly name: string
  readonly email?: string
  readonly telephone: string
}

const shown = ({ authority }: Deps, { personId, name, email, telephone }: Account): AreaSenco => ({
  personId,
  name,
  ...(email === undefined ? {} : { email }),
  telephone: telephone ?? authority.telephone,
})

/** The setting's own Area SENCO, else the lead of its cluster, else nobody. */
export const areaSencoOf = async (deps: Deps, setting: Setting): Promise<AreaSenco | undefined> => {
  const { clusterId } = setting
  const lead =
    setting.areaSencoId !== undefined || clusterId === undefined
      ? undefined
      : (await readClusters(deps.tables)).find((cluster) => cluster.clusterId === clusterId)?.leadAreaSencoId
  const personId = setting.areaSencoId ?? lead
  const account = personId === undefined ? undefined : await readPerson(deps.tables, personId)
  return account === undefined ? undefined : shown(deps, account)
}

/** For a letter: who to ring. */
export const whoToRing = ({ authority }: Deps, areaSenco: AreaSenco | undefined): string =>
  areaSenco === undefined
    ? `Your Area SENCO is in the ${authority.teamName}, telephone ${authority.telephone}.`
    : `Your Area SENCO is ${areaSenco.name}, telephone ${areaSenco.telephone}.`
