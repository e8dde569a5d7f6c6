// What the pages read of training: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const key = ['training'] as const

export const runsQuery = () => queryOptions({ queryKey: [...key, 'runs'], queryFn: () => call('listRuns', {}) })
export const runQuery = (runId: string) =>
  queryOptions({ queryKey: [...key, 'run', runId], queryFn: () => call('viewRun', { runId }) })
export const coursesQuery = () =>
  queryOptions({ queryKey: [...key, 'courses'], queryFn: () => call('listCourses', {}) })
export const myPlacesQuery = () =>
  queryOptions({ queryKey: [...key, 'places'], queryFn: () => call('listMyTraining', {}) })
export const settingPlacesQuery = (settingId: string) =>
  queryOptions({
    queryKey: [...key, 'places-of', settingId],
    queryFn: () => call('listSettingTraining', { settingId }),
  })
export const trainingDecisionsQuery = () =>
  queryOptions({ queryKey: [...key, 'decisions'], queryFn: () => call('listTrainingDecisions', {}) })
export const networksQuery = (settingId: string) =>
  queryOptions({ queryKey: [...key, 'networks', settingId], queryFn: () => call('listNetworks', { settingId }) })
export const cancellationQuery = (runId: string, personId: string) =>
  queryOptions({
    queryKey: [...key, 'cancellation', runId, personId],
    queryFn: () => call('previewCancellation', { runId, personId }),
  })
export const runCancellationQuery = (runId: string) =>
  queryOptions({
    queryKey: [...key, 'run-cancellation', runId],
    queryFn: () => call('previewRunCancellation', { runId }),
  })
export const learningQuery = () =>
  queryOptions({ queryKey: [...key, 'learning'], queryFn: () => call('listMyLearning', {}) })
export const learnedQuery = (runId: string, personId: string) =>
  queryOptions({
    queryKey: [...key, 'learned', runId, personId],
    queryFn: () => call('viewLearned', { runId, personId }),
  })
export const myPathwaysQuery = () =>
  queryOptions({ queryKey: [...key, 'my-pathways'], queryFn: () => call('listMyPathways', {}) })
export const pathwaysQuery = () =>
  queryOptions({ queryKey: [...key, 'pathways'], queryFn: () => call('listPathways', {}) })
export const pathwayQuery = (personId: string, designationId: string) =>
  queryOptions({
    queryKey: [...key, 'pathway', designationId],
    queryFn: () => call('viewPathway', { personId, designationId }),
  })
export const skillsQuery = (settingId: string) =>
  queryOptions({ queryKey: [...key, 'skills', settingId], queryFn: () => call('viewSkills', { settingId }) })
export const trainingPlanQuery = () =>
  queryOptions({ queryKey: [...key, 'plan'], queryFn: () => call('viewTrainingPlan', {}) })
export const chargesQuery = (year: string) =>
  queryOptions({ queryKey: [...key, 'charges', year], queryFn: () => call('listCharges', { year }) })
export const trainingReportQuery = (from: string, to: string) =>
  queryOptions({ queryKey: [...key, 'report', from, to], queryFn: () => call('viewTrainingReport', { from, to }) })
