// A word for a status. The colour only repeats what the word says.

export type TagColour = 'grey' | 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'purple'

export const Tag = ({ colour = 'grey', children }: { readonly colour?: TagColour; readonly children: string }) => (
  <strong className={`govuk-tag govuk-tag--${colour}`}>{children}</strong>
)
