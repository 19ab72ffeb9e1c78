import { ListBulletsIcon } from '@phosphor-icons/react/dist/csr/ListBullets'
import { ListNumbersIcon } from '@phosphor-icons/react/dist/csr/ListNumbers'
import { TextBIcon } from '@phosphor-icons/react/dist/csr/TextB'
import { TextItalicIcon } from '@phosphor-icons/react/dist/csr/TextItalic'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import type { WordyFrame } from '#core/book/fit/fit.ts'
import { fitWords, framePurpose } from '#core/book/fit/fit.ts'
import { purposes } from '#core/book/schema.ts'
import { leastPt, sizePt } from '#core/book/type-scale.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { keepCaret, PickMenu } from '../pick-menu.tsx'
import { useWordsState } from '../words/use-words-state.ts'
import { formatText, setList, setPurpose } from '../words/words-commands.ts'
import { AlignMenu } from './align-menu.tsx'
import { ColourMenu } from './colour-menu.tsx'
import { LinkMenu } from './link-menu.tsx'
import styles from './toolbar.module.css'

/** The tools of words. With no words chosen they are there and wait. */
export function WordsTools({ frame }: { readonly frame: WordyFrame | undefined }): ReactNode {
  const { session, view, writing } = useEditor()
  const { t } = useTranslation('editor')
  const editor = view.writing ? writing?.editor : undefined
  const state = useWordsState(editor)
  const own = frame ? framePurpose(frame) : 'story'
  const waits = editor ? {} : ({ 'aria-disabled': true, title: t('tools.waits') } as const)

  function pickPurpose(purpose: (typeof purposes)[number]): void {
    if (editor) setPurpose(editor, purpose === own ? undefined : purpose)
    else if (frame?.kind === 'words') step(session, () => setFrame(session.doc, frame.id, { purpose }))
  }

  return (
    <>
      <PickMenu
        name={t('tools.purpose')}
        value={state.purpose ?? own}
        choices={purposes.map(purpose => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        onPick={pickPurpose}
      />
      <SizeMenu frame={frame} />
      <span className={styles.rule} aria-hidden="true" />
      <IconButton
        icon={TextBIcon}
        name={t('tools.bold')}
        aria-pressed={state.bold}
        onMouseDown={keepCaret}
        onClick={() => editor && formatText(editor, 'bold')}
        {...waits}
      />
      <IconButton
        icon={TextItalicIcon}
        name={t('tools.italic')}
        aria-pressed={state.italic}
        onMouseDown={keepCaret}
        onClick={() => editor && formatText(editor, 'italic')}
        {...waits}
      />
      <IconButton
        icon={ListBulletsIcon}
        name={t('tools.bullets')}
        aria-pressed={state.list === 'bullet'}
        onMouseDown={keepCaret}
        onClick={() => editor && setList(editor, state.list === 'bullet' ? undefined : 'bullet')}
        {...waits}
      />
      <IconButton
        icon={ListNumbersIcon}
        name={t('tools.numbers')}
        aria-pressed={state.list === 'number'}
        onMouseDown={keepCaret}
        onClick={() => editor && setList(editor, state.list === 'number' ? undefined : 'number')}
        {...waits}
      />
      <AlignMenu editor={editor} align={state.align} />
      <ColourMenu editor={editor} colour={state.colour} />
      <LinkMenu editor={editor} page={state.page} />
    </>
  )
}

/** The size of a frame's words: the layer's own, or one that the writer chose, never under the layer's least. */
function SizeMenu({ frame }: { readonly frame: WordyFrame | undefined }): ReactNode {
  const { session, outline, view } = useEditor()
  const { t } = useTranslation('editor')
  const purpose = frame ? framePurpose(frame) : 'story'
  const usual = sizePt(purpose, view.layer, outline.settings)
  const least = leastPt(purpose, view.layer, outline.settings)
  const sizes = [11, 12, 13, 14, 16, 18, 19, 20, 22, 24, 28, 32, 36, 40, 44, 54, 64].filter(size => size >= least)
  const chosen = frame?.kind === 'words' ? frame.sizePt : undefined
  const fit = frame && fitWords(frame, outline, { language: view.language, layer: view.layer })
  const fitted = fit?.isSmaller ? fit.sizes[purpose] : undefined
  const choices = [
    { value: 'usual', label: t('tools.sizeUsual', { size: usual }) },
    ...sizes.map(size => ({ value: String(size), label: t('tools.size', { size }) })),
  ]
  return (
    <PickMenu
      name={t('tools.sizeName')}
      value={chosen === undefined ? 'usual' : String(chosen)}
      choices={choices}
      shown={
        fitted === undefined ? t('tools.size', { size: chosen ?? usual }) : t('tools.sizeFitted', { size: fitted })
      }
      onPick={picked => {
        if (frame?.kind !== 'words') return
        const size = picked === 'usual' ? undefined : Number(picked)
        step(session, () => setFrame(session.doc, frame.id, { sizePt: size } as object))
      }}
    />
  )
}
