// npm run import: compares an official file with the register of the running portal, or a list of services with its local
// offer, and applies it when asked to.
import { parseArgs } from 'node:util'
import { authorities } from '@senco/domain/authority/authorities'
import type { Authority } from '@senco/domain/authority/authority'
import { Refusal } from '@senco/domain/refusal'
import { ImportSource } from '@senco/domain/register/imports/model'
import { sencoTemplate } from '@senco/domain/register/imports/parse-sencos'
import { authorityNameOf, type Call, openPortal } from './importing/portal-client.ts'
import { runImport, type Wanted } from './importing/run-import.ts'
import { runOfferImport } from './importing/run-offer-import.ts'
import { LocalProblem } from './problem.ts'

const usage = `npm run import -- ofsted|schools|agencies|postcodes|wards|sencos FILE [options]

  --apply             apply the differences; without it they are only shown
  --absent CHOICE     what to do with settings that the file leaves out: closed, moved or ask
  --edition DATE      the date that the file describes, when neither its title nor its name says it
  --authority NAME    refuse unless this council's portal answers
  --address URL       where the portal runs; http://localhost:8080, or the PORT you set
  --template          print the heading of a list of SENCOs, to fill in

npm run import -- offer FILE|ADDRESS [options]

  A list of services: pages of an Open Referral UK feed (1.0 or 3.0), the address of one, or a table (CSV).
  --apply             apply it: what is new waits as drafts; without it, it is only shown
  --feed NAME         the name by which the list is known again the next time
  --whole             it is all there is, so that what is missing in it is gone
  --map FIELD=COLUMN  what a column of a table is; may be given again`

const commandLine = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        absent: { type: 'string' },
        edition: { type: 'string' },
        authority: { type: 'string' },
        address: { type: 'string' },
        template: { type: 'boolean', default: false },
        feed: { type: 'string' },
        whole: { type: 'boolean', default: false },
        map: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new LocalProblem(`${error instanceof Error ? error.message : ''}\n\n${usage}`)
  }
}

const absentOf = (choice: string | undefined): Wanted['absent'] => {
  if (choice === undefined || choice === 'closed' || choice === 'moved' || choice === 'ask') return choice
  throw new LocalProblem('Choose --absent closed, --absent moved or --absent ask.')
}

/** The council of the portal that answers: rows of that one are kept. */
const councilOf = async (call: Call, slug: string | undefined): Promise<Authority> => {
  const name = await authorityNameOf(call)
  const found = authorities.find((authority) => authority.name === name)
  if (found === undefined) throw new LocalProblem(`This portal is of ${name}, which this version does not know.`)
  if (slug !== undefined && found.slug !== slug)
    throw new LocalProblem(
      `The portal that answers is of ${name}. Start the other with: npm start -- --authority ${slug}`,
    )
  return found
}

const main = async (): Promise<void> => {
  const { values, positionals } = commandLine()
  if (values.template) return console.log(sencoTemplate.trim())
  const [source, file] = positionals
  const portal = () => openPortal(values.address ?? `http://localhost:${process.env['PORT'] ?? 8080}`)
  if (source === 'offer' && file !== undefined && !values.help) {
    const call = await portal()
    await councilOf(call, values.authority)
    const { feed, whole, apply, map } = values
    await runOfferImport(call, { from: positionals.slice(1), feed, whole, apply, map }, (line) => console.log(line))
    return
  }
  const known = ImportSource.safeParse(source)
  if (values.help || !known.success || file === undefined) return console.log(usage)
  const absent = absentOf(values.absent)
  const call = await portal()
  const authority = await councilOf(call, values.authority)
  const wanted = { source: known.data, file, apply: values.apply, edition: values.edition, absent }
  await runImport(call, wanted, authority, (line) => console.log(line))
}

main().catch((error: unknown) => {
  const plain = error instanceof LocalProblem || error instanceof Refusal
  console.error(plain ? error.message : error)
  process.exitCode = 1
})
