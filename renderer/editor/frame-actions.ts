/**
 * What can be done with the frames chosen, as data: the menu and the keys both read this table, so that every action has its
 * shortcut shown and says what it did.
 */
import type { TFunction } from 'i18next'
import type { StackMove } from '#core/book/edits/frames.ts'
import type { PageFormat } from '#core/book/format.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame, Page } from '#core/book/schema.ts'
import type { Session } from '#renderer/app/session.ts'
import { align, distribute, double, group, lock, order, remove, resize, turn } from './commands.ts'
import { describePlace } from './describe.ts'
import type { Alignment } from './stage/box-math.ts'

/** A key with what is held down beside it. `code` is the key's place on the keyboard, the same in every layout. */
export interface Shortcut {
  readonly code: string
  readonly control?: true
  readonly shift?: true
  readonly alt?: true
}

/** What an action works with. */
export interface ActionContext {
  readonly session: Session
  readonly page: Page
  readonly format: PageFormat
  /** The frames chosen, with all of their groups. */
  readonly frames: readonly Frame[]
  readonly t: TFunction<'editor'>
  readonly select: (frames: readonly FrameId[]) => void
}

/** One action. */
export interface FrameAction {
  readonly id: string
  /** Actions of one family stand together in the menu. */
  readonly family: 'do' | 'order' | 'size' | 'align' | 'gaps'
  readonly shortcut: Shortcut
  /** What it is called for these frames. */
  readonly name: (context: ActionContext) => string
  /** Its keys work, and the menu does not name it. */
  readonly keysOnly?: true
  /** Absent: always. */
  readonly when?: (frames: readonly Frame[]) => boolean
  /** Does it; gives what is said. */
  readonly run: (context: ActionContext) => string
}

const free = (frames: readonly Frame[]) => frames.some(({ locked }) => !locked)
const several = (frames: readonly Frame[]) => frames.length > 1
const isGroup = ([first, ...rest]: readonly Frame[]) =>
  first?.group !== undefined && rest.length > 0 && rest.every(({ group }) => group === first.group)
const idsOf = (frames: readonly Frame[]) => frames.map(({ id }) => id)

/** Where the first of the frames stands after a change. */
function place({ session, page, frames, t }: ActionContext): string {
  const now = session.view.page(page.id)?.frames.find(({ id }) => id === frames[0]?.id)
  return now ? describePlace(now, t) : ''
}

function stack(move: StackMove, shortcut: Shortcut): FrameAction {
  return {
    id: move,
    family: 'order',
    shortcut,
    name: ({ t }) => t(`arrange.${move}`),
    run: ({ session, frames, t }) => {
      order(session, idsOf(frames), move)
      return t(`say.order.${move}`)
    },
  }
}

function lineUp(how: Alignment, shortcut: Shortcut): FrameAction {
  return {
    id: how,
    family: 'align',
    shortcut,
    when: free,
    name: ({ frames, t }) => t(several(frames) ? `arrange.${how}` : `arrange.page.${how}`),
    run: context => {
      align(context.session, context.page, idsOf(context.frames), how, context.format)
      return place(context)
    },
  }
}

function evenGaps(way: 'across' | 'down', shortcut: Shortcut): FrameAction {
  return {
    id: way,
    family: 'gaps',
    shortcut,
    when: frames => frames.length > 2 && free(frames),
    name: ({ t }) => t(`arrange.${way}`),
    run: ({ session, page, frames, t }) => {
      distribute(session, page, idsOf(frames), way)
      return t('say.evenGaps')
    },
  }
}

type Change = (context: ActionContext, by: number) => void

type ByHand = 'wider' | 'narrower' | 'taller' | 'lower' | 'turnRight' | 'turnLeft'

/** A change of so many mm or degrees, and by its key with Shift a larger one, which the menu need not name. */
function byHand(
  id: ByHand,
  shortcut: Shortcut,
  steps: { small: number; large: number },
  change: Change,
): FrameAction[] {
  const action = (step: number): FrameAction => ({
    id,
    family: 'size',
    shortcut,
    when: free,
    name: ({ t }) => t(`arrange.${id}`),
    run: context => {
      change(context, step)
      return place(context)
    },
  })
  const large = {
    ...action(steps.large),
    id: `${id}-much`,
    shortcut: { ...shortcut, shift: true as const },
    keysOnly: true as const,
  }
  return [action(steps.small), large]
}

const mm = { small: 1, large: 5 } as const
const degrees = { small: 1, large: 15 } as const

const grow =
  (x: number, y: number): Change =>
  ({ session, page, frames, format }, by) =>
    resize(session, page, idsOf(frames), x * by, y * by, format)

const turnBy =
  (way: 1 | -1): Change =>
  ({ session, page, frames, format }, by) =>
    turn(session, page, idsOf(frames), way * by, format)

/** Every action, in the order of the menu. */
export const frameActions: readonly FrameAction[] = [
  {
    id: 'double',
    family: 'do',
    shortcut: { code: 'KeyD', control: true },
    name: ({ t }) => t('arrange.double'),
    run: ({ session, page, frames, select, t }) => {
      select(double(session, page, idsOf(frames)))
      return t('say.doubled', { count: frames.length })
    },
  },
  {
    id: 'remove',
    family: 'do',
    shortcut: { code: 'Delete' },
    when: free,
    name: ({ t }) => t('arrange.remove'),
    run: ({ session, page, frames, select, t }) => {
      const count = remove(session, page, idsOf(frames))
      select([])
      return t('say.removed', { count })
    },
  },
  {
    id: 'lock',
    family: 'do',
    shortcut: { code: 'KeyL', control: true },
    name: ({ frames, t }) => t(free(frames) ? 'arrange.lock' : 'arrange.unlock'),
    run: ({ session, page, frames, t }) => {
      lock(session, page, idsOf(frames), free(frames))
      return t(free(frames) ? 'say.nowLocked' : 'say.unlocked')
    },
  },
  {
    id: 'group',
    family: 'do',
    shortcut: { code: 'KeyG', control: true },
    when: frames => several(frames) && !isGroup(frames),
    name: ({ t }) => t('arrange.group'),
    run: ({ session, page, frames, t }) => {
      group(session, page, idsOf(frames), true)
      return t('say.grouped')
    },
  },
  {
    id: 'ungroup',
    family: 'do',
    shortcut: { code: 'KeyG', control: true, shift: true },
    when: frames => frames.some(frame => frame.group !== undefined),
    name: ({ t }) => t('arrange.ungroup'),
    run: ({ session, page, frames, t }) => {
      group(session, page, idsOf(frames), false)
      return t('say.ungrouped')
    },
  },
  stack('front', { code: 'BracketRight', control: true, shift: true }),
  stack('forward', { code: 'BracketRight', control: true }),
  stack('backward', { code: 'BracketLeft', control: true }),
  stack('back', { code: 'BracketLeft', control: true, shift: true }),
  ...byHand('wider', { code: 'ArrowRight', alt: true }, mm, grow(1, 0)),
  ...byHand('narrower', { code: 'ArrowLeft', alt: true }, mm, grow(-1, 0)),
  ...byHand('taller', { code: 'ArrowDown', alt: true }, mm, grow(0, 1)),
  ...byHand('lower', { code: 'ArrowUp', alt: true }, mm, grow(0, -1)),
  ...byHand('turnRight', { code: 'Period' }, degrees, turnBy(1)),
  ...byHand('turnLeft', { code: 'Comma' }, degrees, turnBy(-1)),
  lineUp('left', { code: 'ArrowLeft', control: true, shift: true }),
  lineUp('centre', { code: 'Digit1', control: true, shift: true }),
  lineUp('right', { code: 'ArrowRight', control: true, shift: true }),
  lineUp('top', { code: 'ArrowUp', control: true, shift: true }),
  lineUp('middle', { code: 'Digit2', control: true, shift: true }),
  lineUp('bottom', { code: 'ArrowDown', control: true, shift: true }),
  evenGaps('across', { code: 'Digit3', control: true, shift: true }),
  evenGaps('down', { code: 'Digit4', control: true, shift: true }),
]

interface Pressed {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The action that these keys ask for and that these frames allow; undefined when there is none. */
export function actionFor(event: Pressed, frames: readonly Frame[]): FrameAction | undefined {
  if (frames.length === 0) return undefined
  const code = event.code === 'Backspace' ? 'Delete' : event.code
  return frameActions.find(({ shortcut, when }) => {
    const held =
      (event.ctrlKey || event.metaKey) === (shortcut.control ?? false) &&
      event.shiftKey === (shortcut.shift ?? false) &&
      event.altKey === (shortcut.alt ?? false)
    return held && shortcut.code === code && (when?.(frames) ?? true)
  })
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  BracketLeft: '[',
  BracketRight: ']',
  Period: '.',
  Comma: ',',
}

/** A shortcut as it is shown: `Ctrl+Shift+]`. */
export function shortcutText({ code, control, shift, alt }: Shortcut): string {
  const key = keyNames[code] ?? code.replace(/^(?:Key|Digit)/, '')
  return [control && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}
