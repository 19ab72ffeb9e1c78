/** Programs of others that the tests hold our files against. The app itself needs none of them. */
import { spawnSync } from 'node:child_process'
import { installPackages } from './apt.ts'
import { say } from './say.ts'

/** Each program and the Debian package that has it. */
const tools: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  exiftool: 'libimage-exiftool-perl',
  age: 'age',
  unzip: 'unzip',
}

/** Whether they are all there; missing ones are installed where we may, else one line says which to install. */
export async function ensureTools(): Promise<boolean> {
  if (missing().length > 0)
    installPackages(
      'the programs that the tests use',
      missing().map(name => tools[name] ?? name),
    )
  const still = missing()
  if (still.length > 0) say(`The tests hold our files against other programs: install ${still.join(', ')}.`)
  return still.length === 0
}

function missing(): string[] {
  // Any answer will do: pdftotext and unzip say their version with an exit code of their own.
  return Object.keys(tools).filter(name => spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined)
}
