// Halton Borough Council. Telephone, e-mail and advice service are for the council to fill in before it goes live.
import { type Authority, defaultPolicies } from './authority.ts'

export const halton: Authority = {
  slug: 'halton',
  name: 'Halton',
  serviceName: 'Area SENCO service',
  teamName: 'Early Years Team',
  districtCode: 'E06000006',
  schoolsCode: '876',
  demo: false,
  colour: '#5b2b82',
  fontFamily: 'arial, sans-serif',
  telephone: 'not set yet',
  email: 'not-set@example.invalid',
  impartialAdvice: { name: 'Halton SENDIASS', telephone: 'not set yet', url: 'https://example.invalid/' },
  policies: defaultPolicies,
}
