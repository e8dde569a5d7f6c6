// The addresses of a list, once each: several settings may share one mailbox.

export const addressesOf = (emails: readonly (string | undefined)[]): string[] => {
  const seen = new Map<string, string>()
  for (const email of emails) if (email !== undefined && email !== '') seen.set(email.toLowerCase(), email)
  return [...seen.values()].sort((one, other) => one.localeCompare(other, 'en-GB'))
}
