/** Sees to what a print needs, a browser and the built pages: the command line runs it before it exports. */
import process from 'node:process'
import { ensureBrowser } from './lib/browser.ts'
import { ensureWindowsBuilt } from './lib/build.ts'

/** The exit code that tells a missing browser from a build that failed. */
const noBrowser = 3

if (await ensureBrowser()) await ensureWindowsBuilt()
else process.exitCode = noBrowser
