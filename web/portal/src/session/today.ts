// Today in London by the service's clock; the browser's only until the service has said.
import { londonDate, type PlainDate } from '@senco/domain/time'
import { useMe } from './person.ts'

export const useToday = (): PlainDate => londonDate(useMe().asOf ?? new Date().toISOString())
