// Whether a row is of this authority. Publishers spell councils differently: "Bristol" and "Bristol, City of".

const filler =
  /\b(the|city|county|borough|metropolitan|royal|london|council|district|unitary|authority|of|upon|on|and)\b/g

/** Words that only say what kind of council it is do not count, nor do case and punctuation. */
export const authorityKey = (name: string): string => {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]+/g, ' ')
  const key = plain.replace(filler, ' ').replace(/\s+/g, ' ').trim()
  return key === '' ? plain.replace(/\s+/g, ' ').trim() : key
}

export const isAuthority = (cell: string, name: string): boolean => authorityKey(cell) === authorityKey(name)
