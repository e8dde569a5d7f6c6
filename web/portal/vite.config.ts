// Builds the portal: hashed files and no inline script or style, so that the strict content security policy holds.

import { join } from 'node:path'
import { contract } from '@senco/contract/contract'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Gives the browser the method and path of each JSON operation, without the schemas that only the server runs. */
const operationRoutes = (): Plugin => {
  const id = 'virtual:operation-routes'
  const routes = Object.values(contract).flatMap((capability) =>
    Object.entries(capability)
      .filter(([, described]) => described.kind === 'json')
      .map(([name, described]) => [name, `${described.method} ${described.path}`]),
  )
  return {
    name: 'operation-routes',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) =>
      wanted === `\0${id}` ? `export const routes = ${JSON.stringify(Object.fromEntries(routes))}` : undefined,
  }
}

// Whoever builds, also a test, gets React as it is deployed: with another NODE_ENV it would be its development build.
process.env['NODE_ENV'] = 'production'

export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  plugins: [react(), operationRoutes()],
  worker: { format: 'es' },
  css: {
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: [join(import.meta.dirname, '../../node_modules')] } },
    // GOV.UK Frontend carries a media query for an old browser that is no CSS; it is left out.
    lightningcss: { errorRecovery: true },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Data addresses are not in the policy for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Schemas that no browser code runs are dropped, and zod with them.
      treeshake: { manualPureFunctions: ['z', 'Id'] },
    },
  },
})
