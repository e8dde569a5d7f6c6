// Builds what is deployed, for `npm run synth` and the benches.
import { build } from './bundle.ts'

await build((line) => console.log(line))
