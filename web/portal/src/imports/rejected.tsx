// Lines of a file that could not be taken, with the reason for each.
import type { RejectedLine } from '@senco/domain/register/imports/model'
import { Details } from '../govuk/details.tsx'
import { Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { counted } from '../text/dates.ts'

const shown = 200

export const Rejected = ({ lines }: { readonly lines: readonly RejectedLine[] }) =>
  lines.length === 0 ? null : (
    <Details summary={`${counted(lines.length, 'line')} could not be taken`}>
      <ListTools
        name="rejected-lines"
        rows={() => [
          ['Line', 'Number', 'Reason'],
          ...lines.map((one) => [String(one.line), one.key ?? '', one.reason]),
        ]}
      />
      <Table
        caption="Lines that could not be taken"
        captionHidden
        columns={[
          { name: 'Line', of: (one) => one.line },
          { name: 'Number', of: (one) => one.key ?? '' },
          { name: 'Reason', of: (one) => one.reason },
        ]}
        rows={lines.slice(0, shown)}
        keyOf={(one) => `${one.line} ${one.reason}`}
      />
    </Details>
  )
