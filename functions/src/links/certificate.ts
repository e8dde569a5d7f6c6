// The check of a certificate, signed out: by its number alone, of a row that knows no name.
import type { links } from '@senco/contract/links'
import { nameHash, readSerial, sameName } from '@senco/domain/training/certificates'
import { certificatePage } from '@senco/site/certificate-page'
import { readCheck } from '@senco/store/training/certificate-check'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

type Wanted = 'showCertificateCheck' | 'checkCertificateName'

const found = async (deps: Deps, number: string) => {
  const serial = readSerial(number)
  return serial === undefined ? undefined : readCheck(deps.tables, serial)
}

export const certificateCheck = (deps: Deps): Pick<Handlers<typeof links>, Wanted> => ({
  showCertificateCheck: async ({ number }, ctx) => {
    const check = number === undefined ? undefined : await found(deps, number)
    const html = certificatePage({ authority: deps.authority, number, found: check, formId: ctx.newId('message') })
    return { html, status: number !== undefined && check === undefined ? 404 : 200 }
  },

  checkCertificateName: async ({ number, name = '' }, ctx) => {
    const check = await found(deps, number)
    const same =
      check === undefined || sameName(name) === ''
        ? undefined
        : (await nameHash(check.salt, check.serial, name)) === check.nameHash
    const page = { authority: deps.authority, number, found: check, formId: ctx.newId('message'), sameName: same }
    return { html: certificatePage(page), status: check === undefined ? 404 : 200 }
  },
})
