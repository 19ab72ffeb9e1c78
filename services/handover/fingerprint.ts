/** Six words that stand for a receiving code, to be read out over the telephone by the one who holds it. */
import { createHash } from 'node:crypto'
import { type PassphraseLanguage, passphraseWords } from '#services/library/passphrase.ts'

/** The words of a receiving code (age1…): another code has the same six once in about 2^63. */
export function spokenWords(recipient: string, language: PassphraseLanguage = 'en'): string {
  const words = passphraseWords(language)
  const hash = createHash('sha256').update(`journeybook receiving code\n${recipient}`).digest()
  return Array.from({ length: 6 }, (_, i) => words[hash.readUInt32BE(i * 4) % words.length]).join(' ')
}

/** True for a receiving code that we write to: an age X25519 recipient. */
export function isReceivingCode(text: string): boolean {
  return /^age1[02-9ac-hj-np-z]{58}$/.test(text)
}
