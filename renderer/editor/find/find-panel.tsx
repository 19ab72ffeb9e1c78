import { XIcon } from '@phosphor-icons/react/dist/csr/X'
import type { TFunction } from 'i18next'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Match, type Query, replaceMatches } from '#core/book/find.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import panel from '../panel/panel.module.css'
import './find-marks.css'
import styles from './find.module.css'
import { findField } from './find-field.ts'
import { MatchList } from './match-list.tsx'
import { useMatchMarks } from './use-match-marks.ts'
import { bookNow, useMatches } from './use-matches.ts'

const nothing: readonly Match[] = []

/** Finds words in the whole book, in every language and for every age, and puts others in their place, one by one or all at once. */
export function FindPanel(): ReactNode {
  const { session, page, view, change } = useEditor()
  const { t } = useTranslation('words')
  const announce = useAnnounce()
  const [query, setQuery] = useState<Query>({ text: '' })
  const [other, setOther] = useState('')
  const [at, setAt] = useState<number>()
  const matches = useMatches(query) ?? nothing
  const chosen = at === undefined ? undefined : matches[Math.min(at, matches.length - 1)]
  const free = matches.filter(({ fixed }) => fixed === undefined)
  useMatchMarks(matches, chosen, page)

  const ask = (next: Query) => {
    setQuery(next)
    setAt(undefined)
  }

  /** Turns to the page of a find, in its language and for its age, and chooses its frame. */
  function show(index: number): void {
    const match = matches[(index + matches.length) % matches.length]
    if (!match) return
    setAt((index + matches.length) % matches.length)
    if (view.language !== 'both' && view.language !== match.language)
      change({ do: 'language', language: match.language })
    if (match.layer && match.layer !== view.layer) change({ do: 'layer', layer: match.layer })
    change({ do: 'go', page: match.page })
    change({ do: 'select', frames: [match.frame] })
  }

  function replace(which: readonly Match[]): void {
    const count = step(session, () => replaceMatches(session.doc, bookNow(session), which, other))
    announce(t('find.replaced', { count }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    change({ do: 'find', open: false })
  }

  return (
    <search className={panel.inside} aria-label={t('find.title')}>
      <form
        onKeyDown={onKeyDown}
        onSubmit={event => {
          event.preventDefault()
          show(at === undefined ? 0 : at + 1)
        }}
      >
        <div className={styles.head}>
          <h2 className={panel.title}>{t('find.title')}</h2>
          <IconButton icon={XIcon} name={t('find.close')} onClick={() => change({ do: 'find', open: false })} />
        </div>
        <div className={styles.fields}>
          <TextField
            name={findField}
            label={t('find.what')}
            value={query.text}
            maxLength={200}
            // Whoever opened it with Ctrl+F is about to type.
            autoFocus
            onText={text => ask({ ...query, text })}
          />
          <TextField label={t('find.other')} value={other} maxLength={500} onText={setOther} />
          <Choice
            label={t('find.wholeWords')}
            on={query.wholeWords}
            onChange={wholeWords => ask({ ...query, wholeWords })}
          />
          <Choice
            label={t('find.matchCase')}
            on={query.matchCase}
            onChange={matchCase => ask({ ...query, matchCase })}
          />
        </div>
        <div className={styles.buttons}>
          <Button look="main" type="submit" size="small" waitsFor={matches.length === 0 ? t('find.waits') : undefined}>
            {t('find.next')}
          </Button>
          <Button
            size="small"
            waitsFor={chosen && !chosen.fixed ? undefined : t('find.waitsOne')}
            onClick={() => chosen && replace([chosen])}
          >
            {t('find.replace')}
          </Button>
          <Button size="small" waitsFor={free.length > 0 ? undefined : t('find.waits')} onClick={() => replace(free)}>
            {t('find.replaceAll', { count: free.length })}
          </Button>
        </div>
        <p className={panel.lead} role="status">
          {summary(query, matches, t)}
        </p>
        <MatchList matches={matches} chosen={chosen} onShow={show} />
      </form>
    </search>
  )
}

function summary(query: Query, matches: readonly Match[], t: TFunction<'words'>): string {
  if (query.text.trim() === '') return t('find.lead')
  if (matches.length === 0) return t('find.none')
  const pages = new Set(matches.map(({ page }) => page)).size
  return `${t('find.found', { count: matches.length })} ${t('find.onPages', { count: pages })}`
}

function Choice(props: { readonly label: string; readonly on: boolean | undefined; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={props.on === true} onChange={event => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  )
}
