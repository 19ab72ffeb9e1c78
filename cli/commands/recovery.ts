import { err } from '#core/result.ts'
import type { Command } from '../command.ts'
import type { Verb } from '../recovery/act.ts'
import { answer, make, officer } from '../recovery/officer.ts'
import { finish, request, seal, show } from '../recovery/worker.ts'

const verbs: Readonly<Record<string, Verb>> = { officer, make, show, seal, request, answer, finish }

/** `recovery`: what an agency and its workers do so that lost keys are not lost books (docs/agency-recovery.md). */
export const recovery: Command = {
  name: 'recovery',
  summary: 'Agency recovery: make an officer, seal a library to the agency, ask, answer, finish',
  usage:
    'make --name AGENCY --expires DAY --out FOLDER [--version N] [--previous OFFICER.age] [--also AGE_RECIPIENT,…] [--second AGE_RECIPIENT,…] | officer --out FILE.age | show AGENCY.json | seal LIBRARY AGENCY.json | request LIBRARY --out FILE | answer REQUEST.json --officer OFFICER.age [--unchecked "REASON"] --out FILE | finish LIBRARY ANSWER.age [--passphrase-file FILE]',
  options: {
    name: { type: 'string' },
    expires: { type: 'string' },
    version: { type: 'string' },
    previous: { type: 'string' },
    also: { type: 'string' },
    second: { type: 'string' },
    officer: { type: 'string' },
    unchecked: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: { min: 1, max: 3 },
  run: async (input, io) => {
    const [what = '', first = '', second = ''] = input.positionals
    const verb = verbs[what]
    if (!verb) return err('usage', { why: `It is one of ${Object.keys(verbs).join(', ')}.` })
    return verb({ input, io, first, second })
  },
}
