import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setPage } from '#core/book/edits/pages.ts'
import { setSettings } from '#core/book/edits/settings.ts'
import { type BookLook, lookOf, settingsWithLook } from '#core/book/look.ts'
import { accents, borders, palettes } from '#core/book/schema.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { step } from '../commands.ts'
import { type EditorTools, useEditor } from '../editor-context.tsx'
import { backgrounds, nameOfBackground } from './backgrounds.ts'
import { Choices } from './choices.tsx'
import styles from './look.module.css'
import { LookPreview } from './look-preview.tsx'

const fonts = ['andika', 'atkinson', 'lexend'] as const
const asItIs = 'own'

/** How the whole book looks, chosen at once with real pages beside it; nothing changes before it is taken. */
export function LookDialog(): ReactNode {
  const tools = useEditor()
  const { outline, change } = tools
  const { t } = useTranslation(['editor', 'new-book'])
  const announce = useAnnounce()
  const { accent, palette = 'paint', border = 'none', storyFont } = outline.settings
  const [look, setLook] = useState<BookLook>({ accent, palette, border, storyFont })
  const [onlyHere, setOnlyHere] = useState(false)
  const set = (part: Partial<BookLook>) => setLook(now => ({ ...now, ...part }))
  const close = () => change({ do: 'dialog', dialog: undefined })

  function use(): void {
    takeLook(tools, look, onlyHere)
    close()
    announce(t('editor:look.changed'))
  }

  return (
    <Dialog
      wide
      title={t('editor:look.title')}
      onClose={close}
      onSubmit={use}
      actions={
        <>
          <Button look="quiet" onClick={close}>
            {t('editor:look.leave')}
          </Button>
          <Button look="main" type="submit">
            {t('editor:look.use')}
          </Button>
        </>
      }
    >
      <div className={styles.look}>
        <div className={styles.choices}>
          <Choices
            name={t('editor:look.accent')}
            value={look.accent}
            choices={accents.map(each => ({
              value: each,
              label: t(`new-book:accent.${each}`),
              swatch: `var(--${each})`,
            }))}
            onPick={accent => set({ accent })}
          />
          <Choices
            name={t('editor:look.palette')}
            value={look.palette}
            choices={palettes.map(each => ({ value: each, label: t(`editor:look.palettes.${each}`) }))}
            onPick={palette => set({ palette })}
          />
          <Choices
            name={t(onlyHere ? 'editor:look.backgroundHere' : 'editor:look.background')}
            value={look.background ? nameOfBackground(look.background) : asItIs}
            choices={[
              { value: asItIs, label: t('editor:look.own') },
              ...backgrounds.map(each => {
                const name = nameOfBackground(each)
                return { value: name, label: t(`editor:look.backgrounds.${name}`) }
              }),
            ]}
            onPick={name => set({ background: backgrounds.find(each => nameOfBackground(each) === name) })}
          >
            <label className={styles.only}>
              <input type="checkbox" checked={onlyHere} onChange={event => setOnlyHere(event.target.checked)} />
              {t('editor:look.onlyHere')}
            </label>
          </Choices>
          <Choices
            name={t('editor:look.border')}
            value={look.border}
            choices={borders.map(each => ({ value: each, label: t(`editor:look.borders.${each}`) }))}
            onPick={border => set({ border })}
          />
          <Choices
            name={t('editor:look.font')}
            value={look.storyFont}
            choices={fonts.map(each => ({ value: each, label: t(`editor:look.fonts.${each}`), font: each }))}
            onPick={storyFont => set({ storyFont })}
          />
        </div>
        <LookPreview look={look} onlyHere={onlyHere} />
      </div>
    </Dialog>
  )
}

/** Gives the whole book a look, as one step; `onlyHere`: the background is for the page at hand alone. */
function takeLook({ session, outline, page: here }: EditorTools, look: BookLook, onlyHere: boolean): void {
  const { doc, view } = session
  step(session, () => {
    setSettings(doc, settingsWithLook(outline.settings, look))
    for (const { id } of outline.pages) {
      const page = view.page(id)
      const next = page && lookOf(page, look, onlyHere, here.id)
      if (next && next !== page) setPage(doc, id, { background: next.background })
    }
  })
}
