// The cluster and the Area SENCO of a setting, which only council staff choose.
import { isHome } from '@senco/domain/clusters/membership'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { FieldProps } from '../govuk/field.tsx'
import { Select } from '../govuk/select.tsx'
import { clustersQuery } from '../queries/clusters.ts'
import { settingsQuery } from '../queries/register.ts'

const none = { value: '', label: 'None yet' }

export const StaffFields = ({
  clusterId,
  areaSencoId,
}: {
  readonly clusterId: FieldProps
  readonly areaSencoId: FieldProps
}) => {
  const { data: clusters } = useSuspenseQuery(clustersQuery())
  const { data: settings } = useSuspenseQuery(settingsQuery())
  return (
    <>
      <Select
        field={clusterId}
        label="Cluster"
        choices={[
          none,
          ...clusters.clusters.filter(isHome).map((cluster) => ({ value: cluster.clusterId, label: cluster.name })),
        ]}
      />
      <Select
        field={areaSencoId}
        label="Area SENCO"
        choices={[none, ...settings.areaSencos.map((person) => ({ value: person.personId, label: person.name }))]}
      />
    </>
  )
}
