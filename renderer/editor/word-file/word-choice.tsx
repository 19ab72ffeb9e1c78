import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/book/language.ts'
import { plainText } from '#core/book/words.ts'
import type { WordFile, WordSection } from '#core/word/word-file.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useWordFindings } from './use-word-findings.ts'
import styles from './word-file.module.css'
import { FoundLine, FoundList } from './word-found.tsx'

interface Props {
  readonly file: WordFile
  /** The parts chosen, by their place. */
  readonly chosen: ReadonlySet<number>
  readonly onChosen: (chosen: ReadonlySet<number>) => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

/** How much of a part's words is shown. */
const shownLetters = 160

/** The parts of a Word file to choose from, and what of it could not be kept. */
export function WordChoice({ file, chosen, onChosen, language, onLanguage }: Props): ReactNode {
  const { t } = useTranslation('words')
  const { sections, lost } = file
  const found = useWordFindings(file, language)
  const toggle = (at: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(at)
    else next.delete(at)
    onChosen(next)
  }
  const left = (
    [
      lost.tables > 0 && t('word.lost.tables', { count: lost.tables }),
      lost.notes > 0 && t('word.lost.notes', { count: lost.notes }),
      lost.comments > 0 && t('word.lost.comments', { count: lost.comments }),
      lost.pictures > 0 && t('word.lost.pictures', { count: lost.pictures }),
      lost.other > 0 && t('word.lost.other', { count: lost.other }),
    ] as const
  ).filter(Boolean)
  return (
    <div className={styles.choice}>
      <p>{t('word.lead')}</p>
      <FoundLine found={found} />
      <div className={styles.language}>
        <span>{t('word.language')}</span>
        <Segmented<Language>
          name={t('word.language')}
          value={language}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'cy', label: 'Cymraeg', lang: 'cy' },
          ]}
          onChange={onLanguage}
        />
      </div>
      {sections.length > 1 && (
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={chosen.size === sections.length}
            onChange={event => onChosen(new Set(event.target.checked ? sections.keys() : []))}
          />
          {t('word.all')}
        </label>
      )}
      <ul className={styles.parts}>
        {sections.map((section, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a file that was read do not change
          <li key={at}>
            <label className={styles.part}>
              <input type="checkbox" checked={chosen.has(at)} onChange={event => toggle(at, event.target.checked)} />
              <Part section={section} language={language} />
            </label>
            <FoundList findings={found?.[at] ?? []} language={language} />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <section className={styles.lost}>
          <h3>{t('word.lostTitle')}</h3>
          <ul>
            {left.map(each => (
              <li key={each || ''}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Part({ section, language }: { readonly section: WordSection; readonly language: Language }): ReactNode {
  const { t } = useTranslation('words')
  const { heading, blocks } = section
  const lines = blocks.flatMap(block => ('line' in block ? [block.line] : []))
  const text = plainText(lines, () => '').replaceAll('\n', ' ')
  const pictures = blocks.length - lines.length
  return (
    <span>
      <b lang={heading ? language : undefined}>{heading || t('word.headless')}</b>
      <span className={styles.words} lang={language}>
        {text.length > shownLetters ? `${text.slice(0, shownLetters)}…` : text}
      </span>
      {pictures > 0 && <span className={styles.note}>{t('word.pictures', { count: pictures })}</span>}
    </span>
  )
}
