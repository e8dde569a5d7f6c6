// Starts the portal in the browser.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { Problem } from './api/problem.ts'
import { base } from './paths.ts'
import { Routes } from './routes.tsx'
import { reloadAfterRelease } from './shell/new-release.ts'
import { Shell } from './shell/shell.tsx'
import './styles.scss'

reloadAfterRelease(window)

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Trying a refusal again changes nothing; a fault or a lost connection may pass.
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500),
    },
  },
})

const place = document.getElementById('portal')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Router base={base}>
          <Shell>
            <Routes />
          </Shell>
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  )
