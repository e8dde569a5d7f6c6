// The local sign-in page: a button for each account and no password. It exists on one machine only.

export interface OidcAccount {
  /** What the portal is told; here it is the person's id. */
  readonly subject: string
  readonly name: string
  /** Shown under the name: roles, and the address where two people have one name. */
  readonly description: string
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const button = ({ subject, name, description }: OidcAccount): string =>
  `<li><button type="submit" name="account" value="${escaped(subject)}" class="govuk-button">${escaped(name)}</button> <span class="govuk-body">${escaped(description)}</span></li>`

export const signInPage = (action: string, accounts: readonly OidcAccount[]): string => `<!doctype html>
<html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in on this machine</title><link rel="icon" href="/portal/favicon.svg"><link rel="stylesheet" href="/assets/site.css"></head>
<body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-l">Sign in on this machine</h1>
<p class="govuk-body">This page stands in for the council’s own sign-in. Choose who you are. There is no password.</p>
${accounts.length === 0 ? '<p class="govuk-body">There are no accounts yet.</p>' : ''}
<form method="post" action="${escaped(action)}"><ul class="govuk-list">
${accounts.map(button).join('\n')}
</ul></form></main></div></body></html>
`
