import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { writeWords } from '#core/book/edits/frames.ts'
import { setPage } from '#core/book/edits/pages.ts'
import type { FactId, PageId } from '#core/book/ids.ts'
import type { Page } from '#core/book/schema.ts'
import { type Line, plainText, versionKey } from '#core/book/words.ts'
import { isWaiting } from '#core/toolkit/known.ts'
import { type NowKnown, nowKnown, withOffer } from '#core/toolkit/now-known.ts'
import { nameIn } from '#core/toolkit/say.ts'
import type { Template } from '#core/toolkit/template.ts'
import { useTemplate } from '#renderer/toolkit/use-template.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** What the pages can say now that one fact is known. Nothing changes until somebody chooses. */
export function NowKnownOf({ fact }: { readonly fact: FactId }): ReactNode {
  const { outline, session } = useEditor()
  const template = useTemplate(outline.template)
  if (!template) return null
  const pages = outline.pages.flatMap(({ id }) => session.view.page(id) ?? [])
  const offers = nowKnown({ ...outline, pages }, template, fact)
  const changed = pages.filter(({ id }) => offers.some(({ page }) => page === id))
  return changed.map(page => <Offer key={page.id} page={page} offers={onPage(offers, page.id)} template={template} />)
}

/** What this page can say now in place of the words it has for a gap, whichever way the answers came. */
export function NowKnownHere(): ReactNode {
  const { outline, session, page } = useEditor()
  const template = useTemplate(outline.template)
  const { facts, people } = outline
  const offers = useMemo(() => {
    if (!template) return []
    const pages = outline.pages.flatMap(({ id }) => session.view.page(id) ?? [])
    const all = facts.flatMap(({ id }) => nowKnown({ people, facts, pages }, template, id))
    const gaps = onPage(all, page.id).filter(({ old }) => old !== undefined)
    return gaps.filter((each, at) => gaps.findIndex(other => isSamePlace(each, other)) === at)
  }, [template, facts, people, page, outline.pages, session])
  return template && offers.length > 0 ? <Offer page={page} offers={offers} template={template} /> : null
}

interface Props {
  readonly page: Page
  readonly offers: readonly NowKnown[]
  readonly template: Template
}

function Offer({ page, offers, template }: Props): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('ask')
  const announce = useAnnounce()
  const put = () => {
    step(session, () => {
      // From the last line to the first, so that no place moves before its turn.
      for (const offer of offers.toSorted((a, b) => b.at - a.at)) {
        const frame = session.view.page(page.id)?.frames.find(({ id }) => id === offer.frame)
        const words = frame?.kind === 'words' ? (frame.words[versionKey(offer.language, template.layer)] ?? []) : []
        writeWords(session.doc, offer.frame, offer.language, template.layer, withOffer(words, offer))
      }
      const needs = template.pages.find(({ id }) => id === page.from)?.needs ?? []
      if (page.state === 'waiting' && !isWaiting(needs, outline)) setPage(session.doc, page.id, { state: 'open' })
    })
    announce(t('now.done'))
  }
  const text = (line: Line, { language }: NowKnown) =>
    plainText([line], id => {
      const person = outline.people.find(each => each.id === id)
      return person ? nameIn(person, language) : ''
    })
  return (
    <section className={styles.part}>
      <h3>{t('now.title', { page: outline.pages.findIndex(({ id }) => id === page.id) + 1 })}</h3>
      <dl className={styles.nowKnown}>
        {offers.map(offer => (
          <div key={`${offer.frame}${offer.language}${offer.at}`} lang={offer.language}>
            {offer.old && (
              <>
                <dt>{t('now.old')}</dt>
                <dd>{text(offer.old, offer)}</dd>
              </>
            )}
            <dt>{t(offer.old ? 'now.new' : 'now.added')}</dt>
            <dd className={styles.child}>{text(offer.line, offer)}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={put}>
        {t('now.put')}
      </Button>
    </section>
  )
}

function onPage(offers: readonly NowKnown[], id: PageId): readonly NowKnown[] {
  return offers.filter(({ page }) => page === id)
}

function isSamePlace(a: NowKnown, b: NowKnown): boolean {
  return a.frame === b.frame && a.language === b.language && a.at === b.at
}
