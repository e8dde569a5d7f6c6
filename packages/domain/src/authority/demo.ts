// The demo authority: real ward names of one borough's geography, invented people, settings and telephone numbers.
import { type Authority, defaultPolicies } from './authority.ts'

export const demo: Authority = {
  slug: 'demo',
  name: 'Brindleford',
  serviceName: 'Area SENCO service',
  teamName: 'Early Years Team',
  districtCode: 'E06000006',
  schoolsCode: '876',
  demo: true,
  colour: '#00565b',
  fontFamily: 'arial, sans-serif',
  telephone: '01632 960100',
  email: 'area.senco@brindleford.example',
  impartialAdvice: {
    name: 'Brindleford SEND Information, Advice and Support Service (SENDIASS)',
    telephone: '01632 960150',
    url: 'https://sendiass.brindleford.example',
  },
  policies: defaultPolicies,
}
