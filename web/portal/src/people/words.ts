// Words for people's roles and status.
import type { Person } from '@senco/domain/people/model'
import { roleNames } from '@senco/domain/roles'
import type { TagColour } from '../govuk/tag.tsx'

export const rolesOf = (person: Person): string =>
  [
    ...new Set(
      person.scopes.map(({ role, organisation }) =>
        organisation === undefined ? roleNames[role] : `${roleNames[role]} for ${organisation}`,
      ),
    ),
  ].join(', ') || 'No role'

export const statusNames: Readonly<Record<Person['status'], string>> = {
  known: 'Known, no account',
  invited: 'Invited',
  active: 'Active',
  deactivated: 'Deactivated',
}

export const statusColours: Readonly<Record<Person['status'], TagColour>> = {
  known: 'grey',
  invited: 'yellow',
  active: 'green',
  deactivated: 'red',
}
