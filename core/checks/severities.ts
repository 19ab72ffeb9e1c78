/** How much each rule weighs. A rule not named here weighs what its family does. */
import type { Severity } from './finding.ts'

const byRule: Readonly<Record<string, Severity>> = {
  // Who is in a photo is asked for; that it may be in the book at all is what stops a print (safety.photo-consent).
  'safety.photo-faces': 'please-look',
  // Nothing of it leaves with a print or a file for a family: what is left to do is outside the app.
  'safety.photo-metadata': 'idea',
  'print.over-frame': 'must-fix',
  'print.page-count': 'idea',
  'words.hard': 'idea',
  'story.balance': 'idea',
  'story.minimum': 'idea',
  'story.unknown-name': 'idea',
}
const byFamily: Readonly<Record<string, Severity>> = {
  safety: 'must-fix',
  words: 'please-look',
  sentence: 'idea',
  story: 'please-look',
  access: 'please-look',
  print: 'please-look',
}

/** What a rule's findings weigh. */
export function severityOf(rule: string): Severity {
  return byRule[rule] ?? byFamily[rule.slice(0, rule.indexOf('.'))] ?? 'please-look'
}
