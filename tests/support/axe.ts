/** What axe finds on a screen as it stands. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What of a screen is looked at. */
interface Looking {
  /** A selector; the whole screen where left out. */
  readonly within?: string
  /** A menu floats over the page: it stands beside the landmarks, as a dialog does, which axe asks of no dialog. */
  readonly hasMenu?: boolean
}

/** One line for each element that breaks a rule of WCAG 2.2 AA or of good practice; none where all is well. */
export async function axeFindings(page: Page, { within, hasMenu = false }: Looking = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    // What is in order is not described node by node.
    .options({ runOnly: rules, resultTypes: ['violations'], rules: { region: { enabled: !hasMenu } } })
    // There are no frames: what looks into frames opens a tab of its own for every look, which takes longer than the look.
    .setLegacyMode(true)
  if (within !== undefined) builder.include(within)
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}
