// The way back from pages of training.
import { paths } from '../paths.ts'

export const trainingCrumb = { name: 'Training', to: paths.training.to() }
export const runCrumbs = (runId: string, title: string) => [trainingCrumb, { name: title, to: paths.run.to({ runId }) }]
export const coursesCrumbs = [trainingCrumb, { name: 'Courses', to: paths.courses.to() }]
