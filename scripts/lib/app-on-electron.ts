/**
 * The app on the real Electron, driven the way app-process.ts drives it on the stand-in, so that the same stories run on both.
 * Wants Electron's program (`node node_modules/electron/install.js`) and a display. Where this was written neither could be
 * had: it compiles against Electron's own types and has not been run (README, "Test it").
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { _electron, type ElectronApplication } from 'playwright'
import type { RunningApp, StartOptions } from './app-process.ts'
import { desktopProgram } from './desktop.ts'
import { inProject } from './place.ts'

/** What is kept in the desktop's own process for the test to ask for. */
interface Kept {
  readonly answers: string[][]
  readonly notices: [string, string][]
}

/** Starts the app on Electron. Resolves when its window shows the app. */
export async function startOnElectron(options: StartOptions): Promise<RunningApp> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'journeybook-app-')))
  const app = await _electron.launch({
    // As root Chromium's sandbox refuses to start; nobody but a build machine is root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), desktopProgram],
    cwd: inProject(),
    env: environment(data, options),
  })
  let errors = ''
  const child = app.process()
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  await app.evaluate(standIn)
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.readyState === 'complete' && 'journeybook' in window)
  const remove = async () => {
    if (options.data === undefined) await rm(data, { recursive: true, force: true })
  }
  return {
    page,
    data,
    process: child,
    errors: () => errors,
    call: (channel, input) =>
      page.evaluate(
        ([name, value]) =>
          (
            window as unknown as { journeybook: { call(name: string, value: unknown): Promise<unknown> } }
          ).journeybook.call(name, value),
        [channel, input] as const,
      ),
    notices: () => app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.notices),
    answerDialog: paths =>
      app.evaluate((_, answer) => void (globalThis as unknown as { kept: Kept }).kept.answers.push(answer), [...paths]),
    lockScreen: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
    kill: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
    close: async () => {
      await app.close()
      await remove()
    },
  }
}

function environment(data: string, { now, language, env }: StartOptions): Record<string, string> {
  const usual = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    ...Object.fromEntries(usual),
    ...env,
    TZ: 'Europe/London',
    LC_ALL: language === 'cy' ? 'cy_GB.UTF-8' : 'en_GB.UTF-8',
    JOURNEYBOOK_DATA: data,
    ...(now !== undefined && { JOURNEYBOOK_TEST_NOW: now }),
  }
}

/** Runs in the desktop's process: file dialogs take the test's answers, notifications are noted instead of shown. */
const standIn: Parameters<ElectronApplication['evaluate']>[0] = ({ dialog, Notification }) => {
  const kept: Kept = { answers: [], notices: [] }
  Object.assign(globalThis, { kept })
  const take = () => kept.answers.shift() ?? []
  Object.assign(dialog, {
    showOpenDialog: async () => {
      const filePaths = take()
      return { canceled: filePaths.length === 0, filePaths }
    },
    showSaveDialog: async () => {
      const [filePath = ''] = take()
      return { canceled: filePath === '', filePath }
    },
  })
  Notification.prototype.show = function show(this: Electron.Notification) {
    kept.notices.push([this.title, this.body])
  }
}
