// The list of settings as rows of a CSV file.

import { confirmationNames, levelNames, statusNames } from '../shared/level-words.ts'
import type { SettingRow } from '../shared/setting-rows.ts'
import type { useSettings } from '../shared/use-settings.ts'
import { providerTypeNames } from '../text/setting-name.ts'

type Names = Pick<ReturnType<typeof useSettings>, 'wardName' | 'clusterName' | 'areaSencoName'>

const heading = [
  'Setting',
  'Type',
  'URN',
  'Town',
  'Postcode',
  'Ward',
  'Cluster',
  'Area SENCO',
  'Setting e-mail',
  'SENCO',
  'SENCO e-mail',
  'SENCO from',
  'Last confirmed',
  'Confirmed this school year',
  'Requirement',
  'Status',
]

export const csvRows = (rows: readonly SettingRow[], names: Names): readonly (readonly string[])[] => [
  heading,
  ...rows.map(({ summary, coverage, confirmation, label }) => [
    label,
    providerTypeNames[summary.providerType],
    summary.urn ?? '',
    summary.town ?? '',
    summary.postcode ?? '',
    names.wardName(summary.wardCode),
    names.clusterName(summary.clusterId),
    names.areaSencoName(summary.areaSencoId),
    summary.email ?? '',
    summary.senco?.name ?? '',
    summary.senco?.email ?? '',
    summary.senco?.startsOn ?? '',
    summary.senco?.confirmedOn ?? '',
    confirmationNames[confirmation],
    levelNames[coverage.level],
    statusNames[coverage.status],
  ]),
]
