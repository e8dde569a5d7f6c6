// The secret part of an invitation link or a calendar address: whose it is and what proves it. Only a hash of the proof
// is kept.

export interface InvitationToken {
  readonly personId: string
  readonly secret: string
}

const shape = /^(per_[0-9a-z]{4,40})\.([\w-]{20,60})$/

export const tokenOf = ({ personId, secret }: InvitationToken): string => `${personId}.${secret}`

export const parseToken = (text: string | undefined): InvitationToken | undefined => {
  const [, personId, secret] = shape.exec(text ?? '') ?? []
  return personId === undefined || secret === undefined ? undefined : { personId, secret }
}
