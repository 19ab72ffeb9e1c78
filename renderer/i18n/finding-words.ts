/** A finding as a sentence: from its rule and its values, in the interface's language. */
import type { TFunction } from 'i18next'
import type { Page } from '#core/book/schema.ts'
import type { Finding, Severity } from '#core/checks/finding.ts'

/** What is wrong, in a few words. A rule without words of its own is named as something to look at. */
export function findingTitle(finding: Finding, t: TFunction<'findings'>): string {
  const name = finding.rule.replace('.', '-')
  return t([name, 'other'], { ...finding.values, match: finding.match ?? '' })
}

/** Where it is: the page's number, the words found, and the figure that tells how much. Empty where it is about the whole book. */
export function findingPlace(
  finding: Finding,
  book: { readonly pages: readonly Pick<Page, 'id'>[] } | undefined,
  t: TFunction<'findings'>,
): string {
  const at = book?.pages.findIndex(page => page.id === finding.place.page) ?? -1
  const page = at >= 0 ? at + 1 : finding.values?.page
  const where = page === undefined ? '' : page === 1 ? t('onCover') : t('onPage', { page })
  const part = finding.place.part === 'words' || finding.place.part === 'book' ? '' : t(`part.${finding.place.part}`)
  const match = finding.match ? t('match', { match: finding.match }) : ''
  const place = [where, part, match].filter(text => text !== '').join(', ')
  const detail = t(`detail.${finding.rule.replace('.', '-')}`, { ...finding.values, defaultValue: '' })
  return [place, detail].filter(text => text !== '').join('. ')
}

const weights: Readonly<Record<Severity, number>> = { 'must-fix': 0, 'please-look': 1, idea: 2 }

/** What must be fixed first, then what to look at, then ideas; kept ones stand last of their kind. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const weight = (finding: Finding) => weights[finding.severity] + (finding.kept === undefined ? 0 : 0.5)
  return findings.toSorted((a, b) => weight(a) - weight(b))
}

/** How many of each kind there are. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return { 'must-fix': count('must-fix'), 'please-look': count('please-look'), idea: count('idea') }
}
