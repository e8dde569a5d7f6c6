import { describe, expect, it } from 'vitest'
import { unexpandedAcronyms } from './acronyms.ts'

const found = (text: string) => unexpandedAcronyms(text).map(({ acronym }) => acronym)

describe('acronyms that nobody spelled out', () => {
  it('names each once, with what it stands for where we know it', () => {
    expect(unexpandedAcronyms('Ask the SENCO. The SENCO and the XQZ meet.')).toEqual([
      { acronym: 'SENCO', meaning: 'special educational needs co-ordinator' },
      { acronym: 'XQZ' },
    ])
  })

  it('is content with either order, and with words it never heard of when the initials fit', () => {
    expect(found('Speech and language therapy (SALT) is free. SALT comes to you.')).toEqual([])
    expect(found('SALT (speech and language therapy) is free.')).toEqual([])
    expect(found('Ask the Sampleton Toy Library (STL). The STL is open daily.')).toEqual([])
    expect(found('Ask the STL (Sampleton Toy Library).')).toEqual([])
    expect(found('The STL (open daily, ring first) lends toys.')).toEqual(['STL'])
  })

  it('sees plurals, and leaves out what everybody knows, postcodes, codes and shouted lines', () => {
    expect(found('SENCOs and EHCPs')).toEqual(['SENCO', 'EHCP'])
    expect(found('Your GP or the NHS in the UK, near WA8 7QF, form B12')).toEqual([])
    expect(found('CLOSED ON BANK HOLIDAYS\nRing us.')).toEqual([])
  })

  it('does not take an acronym inside a longer one for spelled out', () => {
    expect(found('Special educational needs (SEN) and the SENDIASS')).toEqual(['SENDIASS'])
  })
})
