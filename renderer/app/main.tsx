import '#renderer/app/first.ts'
import '#renderer/app/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AppSettings } from '#contract/app.ts'
import { App } from '#renderer/app/app.tsx'
import { client } from '#renderer/app/client.ts'
import { setupWords } from '#renderer/i18n/index.ts'

/** What the app starts with when its settings cannot be read: never a reason not to open a book. */
const plainSettings: AppSettings = { language: 'en', privacy: false, lockAfterMinutes: 10 }

async function start(): Promise<void> {
  const [settings, library] = await Promise.all([client.app.getSettings(), client.library.getState()])
  const known = settings.ok ? settings.value : plainSettings
  setupWords(known.language)
  const root = document.getElementById('root')
  if (!root) throw new Error('no #root to draw in')
  createRoot(root).render(
    <StrictMode>
      <App settings={known} library={library.ok ? library.value.state : 'locked'} />
    </StrictMode>,
  )
}

await start()
