// The choices of this council, for rules that the browser works out itself, such as coverage on a list.
import { authorityOf } from '@senco/domain/authority/authorities'
import type { Policies } from '@senco/domain/authority/authority'
import { useSuspenseQuery } from '@tanstack/react-query'
import { authorityQuery } from '../queries/people.ts'

export const usePolicies = (): Policies => authorityOf(useSuspenseQuery(authorityQuery()).data.slug).policies
