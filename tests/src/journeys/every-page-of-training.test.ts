// Every page of training, for staff who keep it, a SENCO and a manager, looked at for accessibility at every width.
import { scene } from '../support/demo-portal.ts'
import { forLearning, forTraining, lookAtPages } from '../support/every-page.ts'

lookAtPages(scene(), {
  'team-manager': forTraining,
  'setting-senco': forLearning,
  'setting-manager': ({ training, settingId }) => [
    '/portal/training',
    `/portal/training/runs/${training.runId}`,
    `/portal/training/runs/${training.runId}/book/${settingId}`,
    `/portal/training/runs/${training.heldId}/learning/${training.cameId}`,
  ],
})
