// Where the local identity provider lives on the one public port.

export const oidcPath = '/__local/oidc'
