#!/usr/bin/env node
/** The package's bin: the command line, wherever it is called from. */
import process from 'node:process'

process.argv.splice(2, 0, 'journeybook')
process.env.INIT_CWD = process.cwd()
await import('./run.mjs')
