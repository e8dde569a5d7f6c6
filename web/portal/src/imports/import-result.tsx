// What an import did.

import { PageLink } from '../govuk/link.tsx'
import { SuccessBanner } from '../govuk/notification-banner.tsx'
import { Table } from '../govuk/table.tsx'
import { paths } from '../paths.ts'
import { counted } from '../text/dates.ts'
import type { Result } from './use-apply.ts'

export const ImportResult = ({ result }: { readonly result: Result | undefined }) => (
  <>
    <SuccessBanner title="Applied">
      <p className="govuk-notification-banner__heading">
        {result === undefined
          ? 'This edition is applied.'
          : `${counted(result.applied, 'change')} applied. ${counted(result.unchanged, 'row')} needed no change.`}
      </p>
      <p className="govuk-body">
        The Area SENCOs concerned are told. <PageLink to={paths.coverage.to()}>See the coverage board</PageLink>
      </p>
    </SuccessBanner>
    {result === undefined || result.refused.length === 0 ? null : (
      <Table
        caption="Refused by the rules of the register"
        columns={[
          { name: 'Number', of: (one) => one.key },
          { name: 'Reason', of: (one) => one.reason },
        ]}
        rows={result.refused}
        keyOf={(one) => `${one.key} ${one.reason}`}
      />
    )}
  </>
)
