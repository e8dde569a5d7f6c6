// Where the pages of the local offer stand: for breadcrumbs.
import { paths } from '../paths.ts'

export const offerCrumb = { name: 'Local offer', to: paths.localOffer.to() }
