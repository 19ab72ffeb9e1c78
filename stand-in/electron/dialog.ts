/** File dialogs as a plain prompt for a path in the page; a test's answers come from its file (options.ts). */
import { readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { testDialogs } from './options.ts'
import type { Dialog, Window } from './types.ts'
import type { StandInContents } from './web-contents.ts'

async function showOpenDialog(window: Window, options: Electron.OpenDialogOptions) {
  const filePaths = await ask(window, options.title ?? '', options.defaultPath ?? '')
  return { canceled: filePaths.length === 0, filePaths }
}

async function showSaveDialog(window: Window, options: Electron.SaveDialogOptions) {
  const [filePath = ''] = await ask(window, options.title ?? '', options.defaultPath ?? '')
  return { canceled: filePath === '', filePath }
}

/** Electron's `dialog`. */
export const dialog: Dialog = { showOpenDialog, showSaveDialog }

async function ask(window: Window, title: string, start: string): Promise<string[]> {
  const answers = testDialogs()
  if (answers !== undefined) return takeAnswer(answers)
  const page = await (window.webContents as unknown as StandInContents).page
  const typed = await page.evaluate(promptInPage, { title, start })
  return typed
    .split(';')
    .map(toPath)
    .filter(path => path !== '')
}

function takeAnswer(file: string): string[] {
  const [first = '[]', ...rest] = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
  writeFileSync(file, rest.map(line => `${line}\n`).join(''))
  const answer: unknown = JSON.parse(first)
  return Array.isArray(answer) ? answer.map(String) : []
}

function toPath(typed: string): string {
  const path = typed
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/^~(?=[/\\])/, homedir())
  return path === '' || isAbsolute(path) ? path : join(homedir(), path)
}

/** Runs in the page: a dialog of its own, so that it looks the same whatever the browser. Resolves to '' when put away. */
function promptInPage({ title, start }: { title: string; start: string }): Promise<string> {
  const dialog = document.createElement('dialog')
  const form = document.createElement('form')
  form.method = 'dialog'
  const label = document.createElement('label')
  label.textContent = title
  const input = document.createElement('input')
  input.value = start
  input.size = 60
  input.setAttribute('aria-label', title)
  const ok = document.createElement('button')
  ok.textContent = 'OK'
  ok.value = 'ok'
  const cancel = document.createElement('button')
  cancel.textContent = '✕'
  cancel.value = 'cancel'
  cancel.formNoValidate = true
  form.style.cssText = 'display:grid;gap:12px;font:16px system-ui'
  form.append(label, input, ok, cancel)
  dialog.append(form)
  document.body.append(dialog)
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'ok' ? input.value : '')
    })
    dialog.showModal()
    input.select()
  })
}
