/**
 * `safety.phone`: a telephone number that could be dialled: UK landlines and mobiles with or without +44, numbers from
 * abroad, and a local number where the words say it is one. Also spaced, dotted, or read out as words in either language.
 * Public helplines pass: a child must be able to find them in the book.
 */
import { type Find, findAll, type Reading } from '../text/reading.ts'
import type { View } from '../text/view.ts'

const gap = String.raw`(?:[\s().\-_*·•,/]|\s?\b(?:dash|dot|space|then|hyphen|wedyn)\b\s?){0,4}`
const uk = String.raw`(?<![\d£$€.])\(?0${gap}[1-35-9](?:${gap}\d){8,10}(?!\d)(?!${gap}\d{3})`
const abroad = String.raw`(?<![\d])(?:\+|\b00|\bplus\s?)${gap}[1-9]\d?(?:${gap}\d){8,12}(?!\d)`
/** 44 without a plus, which is how a number is read out. */
const fortyFour = String.raw`(?<![\d£$€.])44${gap}\(?0?\)?${gap}[1-37](?:${gap}\d){8,9}(?!\d)`
const cue = String.raw`\b(?:tele)?(?:phone|phoned|phoning|ring|rings|rang|call|calls|tel|text|texts|mobile|mob|landline|whatsapp|ffon|ffonio|ffonia|ffoniwch|galw|galwa|galwch|tecstio|symudol|ffon\s?symudol)\b\.?`
const local = new RegExp(String.raw`${cue}[^.!?\n\d]{0,40}(?<![\d£])(\d(?:[\s.\-]?\d){5,8})(?!\d|[\s.\-]?\d)`, 'g')
const dialled = new RegExp(`${uk}|${abroad}|${fortyFour}`, 'g')

/** "it starts 07700 and ends 900123", in either order. */
const inHalves =
  /\b(?:(?:starts?|begins?|dechrau)\s(?:with\s|gyda\s|efo\s)?0\d{2,4}\b[^.!?\n\d]{0,30}\b(?:ends?|gorffen)\b[^.!?\n\d]{0,12}\d{5,8}|(?:ends?|gorffen)\s(?:with\s|in\s|gyda\s|efo\s)?\d{5,8}\b[^.!?\n\d]{0,30}\b(?:starts?|begins?|dechrau)\b[^.!?\n\d]{0,12}0\d{2,4})(?!\d)/g
const date = /\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}/

/** Numbers printed for children on purpose. Source: each service's own site. */
const helplines = new Set([
  '08001111', // Childline
  '116123', // Samaritans
  '08088023456', // Meic
  '08088005000', // NSPCC
  '08001321737', // CALL, mental health helpline for Wales
  '116000', // missing children
])

/** Finds telephone numbers. */
export function phones({ codes }: Reading): Find[] {
  return codes.flatMap(view => [
    ...findAll(view, dialled, match => isPhone(match[0])),
    ...findAll(view, inHalves),
    ...localNumbers(view),
  ])
}

function isPhone(match: string): boolean {
  return !date.test(match) && !helplines.has(match.replace(/\D/g, '')) && !/^\D*0?1234567/.test(match)
}

function localNumbers(view: View): Find[] {
  const finds: Find[] = []
  for (const match of view.text.matchAll(local)) {
    const number = match[1] ?? ''
    const digits = number.replace(/\D/g, '')
    if (helplines.has(digits) || date.test(number) || digits.length < 6) continue
    const start = match.index + match[0].length - number.length
    const span = { start: view.starts[start] ?? 0, end: view.ends[start + number.length - 1] ?? 0 }
    finds.push(span)
  }
  return finds
}
