// Every page that the council's own people can open, looked at for accessibility at every width.
import { scene } from '../support/demo-portal.ts'
import { forAction, forClusters, forLocalOffer, forMeetings, forStaff, lookAtPages } from '../support/every-page.ts'

lookAtPages(scene(), {
  'area-senco': forStaff,
  'area-senco-2': forMeetings,
  'area-senco-3': forClusters,
  administrator: () => ['/portal', '/portal/people/invite', '/portal/people/invite-many', '/portal/imports'],
  'team-manager': (ids) => ['/portal', '/portal/coverage', '/portal/people', ...forLocalOffer(ids)],
  auditor: (ids) => [
    '/portal',
    '/portal/coverage',
    '/portal/settings',
    `/portal/settings/${ids.settingId}`,
    '/portal/actions',
    ...forAction(ids).filter((address) => !/change|done$/.test(address)),
  ],
})
