// What makes the demo's clusters more than lists: a SENCO who leads with the council, terms of reference, and a cluster
// of childminders besides the home clusters.
import type { Instant } from '@senco/domain/time'
import { addDays, londonDate } from '@senco/domain/time'
import { personIdOf } from './accounts.ts'
import { act } from './act.ts'
import { firstNameless } from './load-register.ts'
import { actorOf, clusterIdOf, type DemoPortal, settingIdOf } from './portal.ts'
import { childminders } from './settings.ts'

const firstTerms = [
  'We are the SENCOs of the settings in this cluster, with our Area SENCO.',
  'We meet once a term, at each other’s settings in turn.',
  'What we say about children stays in the room. We name no child.',
].join('\n\n')

const termsNow = `${firstTerms}

One meeting in three has an evening or online time, so that childminders can come.

We choose the topic of the next meeting at the end of each.`

/** As many as one operation takes. */
const batch = 15

export const loadClusters = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const { addCluster, agreeTermsOfReference, changeCluster, placeSettings } = portal.clusters
  const by = actorOf(portal, 'team-manager')
  const curlew = { by: actorOf(portal, 'area-senco'), at, label: 'curlew leads' }
  const clusterId = clusterIdOf(portal, 'Curlew')
  await act('changeCluster', changeCluster, { clusterId, coLeadIds: [personIdOf('setting-senco')] }, curlew)
  const agreedOn = londonDate(at)
  const first = { clusterId, text: firstTerms, agreedOn }
  await act('agreeTermsOfReference', agreeTermsOfReference, first, { ...curlew, label: 'terms 1' })
  const later = addDays(agreedOn, 120)
  const second = { clusterId, text: termsNow, agreedOn: later }
  const agreeing = { ...curlew, at: portal.calendar.at(later, '16:00'), label: 'terms 2' }
  await act('agreeTermsOfReference', agreeTermsOfReference, second, agreeing)
  const special = {
    name: 'Childminders',
    kind: 'special-interest' as const,
    wardCodes: [],
    leadAreaSencoId: personIdOf('area-senco-3'),
  }
  const { cluster } = await act('addCluster', addCluster, special, { by, at, label: 'cluster childminders' })
  portal.clusterIds.set('Childminders', cluster.clusterId)
  const ids = childminders.slice(0, firstNameless).map(({ key }) => settingIdOf(portal, key))
  for (let from = 0; from < ids.length; from += batch) {
    const settingIds = ids.slice(from, from + batch)
    const doing = { by, at, label: `childminders ${from}` }
    await act('placeSettings', placeSettings, { clusterId: cluster.clusterId, settingIds }, doing)
  }
}
