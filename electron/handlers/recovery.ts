import { readFile } from 'node:fs/promises'
import type { AreaHandlers } from '#contract/define.ts'
import type { AgencyNews, recovery as spec } from '#contract/recovery.ts'
import type { Ports } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import { saveFile, spokenWords } from '#services/handover/index.ts'
import { type Agency, finishRecovery, parseAgency, readAgency, requestRecovery } from '#services/library/index.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LibrarySession } from '../library-session.ts'
import { refuse } from '../replies.ts'

/** What the calls about agency recovery work with. */
export interface RecoveryParts {
  readonly session: LibrarySession
  readonly ports: Ports
  readonly dialogs: Pick<Dialogs, 'chooseRecoveryFile' | 'chooseSavePlace'>
}

const writeCodes = ['disk-full', 'no-permission', 'io'] as const

/** Handlers of the area `recovery`. */
export function createRecoveryHandlers({ session, ports, dialogs }: RecoveryParts): AreaHandlers<typeof spec> {
  let chosen: Uint8Array | undefined
  const place = () => ({ place: session.place(), ports })
  return {
    getAgency: async () => {
      const library = session.current()
      const agency = await (library ? library.agency() : readAgency(session.place())).catch(() => undefined)
      return ok(agency ? { agency: toNews(agency) } : {})
    },
    chooseAgency: async () => {
      const path = await dialogs.chooseRecoveryFile('agency')
      if (path === undefined) return ok({})
      chosen = await readFile(path).catch(() => undefined)
      if (chosen === undefined) return { ok: false, code: 'io' }
      const agency = parseAgency(chosen)
      return agency ? ok({ agency: toNews(agency) }) : { ok: false, code: 'not-agency' }
    },
    seal: async () => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      if (!chosen) return { ok: false, code: 'not-agency' }
      const sealed = await library.sealToAgency(chosen)
      if (!sealed.ok) return refuse(sealed, ['not-agency', 'expired', 'older-agency', ...writeCodes], 'io')
      chosen = undefined
      return ok({ agency: toNews(sealed.value) })
    },
    request: async ({ passphrase }) => {
      const made = await requestRecovery(place(), passphrase)
      if (!made.ok) return refuse(made, ['no-agency', 'weak-passphrase', ...writeCodes], 'io')
      const path = await dialogs.chooseSavePlace('request', 'recovery-request')
      if (path === undefined) return ok({ saved: false })
      const saved = await saveFile(path, made.value.file)
      return saved.ok ? ok({ saved: true, words: wordsOf(made.value.reply) }) : refuse(saved, writeCodes, 'io')
    },
    finish: async ({ passphrase }) => {
      // An open library has its keys: nothing is to be recovered.
      const path = session.current() ? undefined : await dialogs.chooseRecoveryFile('answer')
      if (path === undefined) return ok({ done: false })
      const answer = await readFile(path).catch(() => undefined)
      if (answer === undefined) return { ok: false, code: 'io' }
      const done = await finishRecovery(place(), answer, passphrase)
      const codes = ['no-request', 'wrong-passphrase', 'not-the-answer', ...writeCodes] as const
      return done.ok ? ok({ done: true }) : refuse(done, codes, 'io')
    },
  }
}

function toNews({ name, version, expires, key }: Agency): AgencyNews {
  return { name, version, expires, words: wordsOf(key) }
}

function wordsOf(code: string) {
  return { en: spokenWords(code, 'en'), cy: spokenWords(code, 'cy') }
}
