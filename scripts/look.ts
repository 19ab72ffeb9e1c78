/**
 * Shows a screen to a developer: `node scripts/look.ts OUT.png [--lang cy] [--size 1280x800] [--empty|--locked|--new]
 * [--click "Name"]… [--type "text"]… [--wait "text"] [--now ISO]`. Starts the app on a temporary library that is open and
 * has the sample book (`--empty`: no book; `--locked`: at the lock; `--new`: no library), does what is asked in the order
 * it is asked, and takes a picture. What the page writes to its console is shown.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { type RunningApp, startApp } from './lib/app-process.ts'
import { ensureBuilt } from './lib/build.ts'

const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    lang: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
    now: { type: 'string' },
    empty: { type: 'boolean' },
    locked: { type: 'boolean' },
    new: { type: 'boolean' },
    click: { type: 'string', multiple: true },
    type: { type: 'string', multiple: true },
    press: { type: 'string', multiple: true },
    wait: { type: 'string', multiple: true },
  },
})

const passphrase = 'gorse lantern willow harbour ember otter'

await ensureBuilt()
const app = await startApp({
  ...(values.now !== undefined && { now: values.now }),
  language: values.lang === 'cy' ? 'cy' : 'en',
})
try {
  await look(app)
} finally {
  process.stderr.write(app.errors())
  await app.close()
}

async function look({ page, call }: RunningApp): Promise<void> {
  const [width = 1280, height = 800] = values.size.split('x').map(Number)
  page.on('console', message => process.stderr.write(`console ${message.type()}: ${message.text()}\n`))
  page.on('pageerror', error => process.stderr.write(`page error: ${error.stack ?? error.message}\n`))
  await page.setViewportSize({ width, height })
  if (!values.new) report('library.create', await call('library.create', { passphrase }))
  if (!values.new && !values.empty) report('books.createSample', await call('books.createSample'))
  if (values.locked) await call('library.lock')
  if (values.lang) await call('app.setSettings', { language: values.lang })
  await page.reload()
  await page.waitForLoadState('networkidle')
  for (const token of tokens) if (token.kind === 'option') await act(page, token.name, token.value ?? '')
  await page.screenshot({ path: positionals[0] ?? 'look.png' })
}

async function act(page: RunningApp['page'], name: string, value: string): Promise<void> {
  if (name === 'click') {
    const named = page.getByRole('button', { name: value }).or(page.getByRole('link', { name: value }))
    await named
      .or(page.getByText(value, { exact: true }))
      .first()
      .click({ timeout: 5000 })
  }
  if (name === 'type') await page.keyboard.type(value)
  if (name === 'press') await page.keyboard.press(value)
  if (name === 'wait') await page.getByText(value).first().waitFor({ timeout: 10_000 })
}

function report(channel: string, reply: unknown): void {
  const { ok, code } = reply as { ok: boolean; code?: string }
  if (!ok) process.stderr.write(`${channel}: ${code}\n`)
}
