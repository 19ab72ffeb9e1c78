/** What the editor shows and has chosen. It lives apart from the book: nothing here is ever stored with it. */
import type { Version } from '#contract/history.ts'
import type { FrameId, PageId } from '#core/book/ids.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { PaletteColour } from '#core/book/schema.ts'
import type { CameBack } from '#renderer/app/navigation.tsx'
import type { Pen } from '#renderer/page/index.ts'

/** The tabs of the right panel. */
export const panels = ['guide', 'words', 'photos', 'people', 'notes', 'ask', 'history'] as const
export type PanelName = (typeof panels)[number]

/** The editor's own state. */
export interface ViewState {
  readonly page: PageId
  /** In the order they were chosen. */
  readonly selected: readonly FrameId[]
  /** What stays chosen while Tab goes on to others. */
  readonly kept?: readonly FrameId[] | undefined
  /** The frame whose words are being written: always the one selected. */
  readonly writing: boolean
  /** `fit`: the whole page; otherwise a factor, 1 being true size at 96 px an inch. */
  readonly zoom: 'fit' | number
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly panel: PanelName
  /** Find and replace stands in the place of the panels. */
  readonly find?: boolean
  /** The photo frame open in the photo editor. */
  readonly photo?: FrameId | undefined
  /** The register of photos is open. */
  readonly register?: boolean
  /** The earlier state that is being looked at. */
  readonly look?: Look | undefined
  /** Drawing on the page: what with, and the drawing that strokes go into once there is one. */
  readonly pen?: (Pen<PaletteColour> & { readonly frame?: FrameId | undefined }) | undefined
  /** The flap that is held up to see what is under it. */
  readonly lifted?: FrameId | undefined
  /** What is printed beyond the cut is shown, with the cut and the margin. */
  readonly edges?: boolean
  /** The dialog that is open over the page. */
  readonly dialog?: DialogName | undefined
}

/** An earlier state beside the present one. */
export interface Look {
  readonly version: Version
  /** It is the state from before another copy came in: what is shown is what that brought. */
  readonly merged?: Pick<CameBack, 'from' | 'clashes'>
}

/** What can be open over the page. */
export type DialogName = 'pictures' | 'look' | 'check' | 'facts' | 'keys' | 'word'

export type ViewAction =
  | { readonly do: 'go'; readonly page: PageId }
  | { readonly do: 'select'; readonly frames: readonly FrameId[]; readonly writing?: boolean }
  /** Shift-click: in when it was out, out when it was in. */
  | { readonly do: 'toggle'; readonly frame: FrameId }
  /** Space: the one that Tab came to stays chosen while Tab goes on; once more, and it goes out again. */
  | { readonly do: 'keep' }
  /** Tab: on to this one, beside what is kept. */
  | { readonly do: 'step'; readonly frame: FrameId }
  | { readonly do: 'stop-writing' }
  | { readonly do: 'zoom'; readonly zoom: 'fit' | number }
  | { readonly do: 'language'; readonly language: ShownLanguage }
  | { readonly do: 'layer'; readonly layer: Layer }
  | { readonly do: 'panel'; readonly panel: PanelName }
  | { readonly do: 'find'; readonly open: boolean }
  | { readonly do: 'photo'; readonly frame: FrameId | undefined }
  | { readonly do: 'look'; readonly look: Look | undefined }
  | { readonly do: 'register'; readonly open: boolean }
  | { readonly do: 'pen'; readonly pen: ViewState['pen'] }
  | { readonly do: 'lift'; readonly frame: FrameId | undefined }
  | { readonly do: 'edges'; readonly shown: boolean }
  | { readonly do: 'dialog'; readonly dialog: DialogName | undefined }

/** The smallest and largest zoom. */
export const zoomRange = { least: 0.25, most: 4 } as const

/** What does not go on to another page. */
const atRest = { pen: undefined, lifted: undefined } as const

/** The state after an action. The same object when nothing changes. */
export function changeView(state: ViewState, action: ViewAction): ViewState {
  switch (action.do) {
    case 'go':
      return action.page === state.page
        ? state
        : { ...state, page: action.page, selected: [], kept: undefined, writing: false, ...atRest }
    case 'select': {
      const writing = action.writing === true && action.frames.length === 1
      if (writing === state.writing && same(state.selected, action.frames)) return state
      return { ...state, selected: action.frames, kept: undefined, writing }
    }
    case 'keep':
      return keep(state)
    case 'step': {
      const { frame } = action
      return { ...state, selected: [frame, ...(state.kept ?? []).filter(id => id !== frame)], writing: false }
    }
    case 'toggle': {
      const without = state.selected.filter(id => id !== action.frame)
      const selected = without.length < state.selected.length ? without : [...state.selected, action.frame]
      return { ...state, selected, kept: undefined, writing: false }
    }
    case 'stop-writing':
      return state.writing ? { ...state, writing: false } : state
    case 'zoom': {
      const zoom = action.zoom === 'fit' ? 'fit' : Math.min(zoomRange.most, Math.max(zoomRange.least, action.zoom))
      return zoom === state.zoom ? state : { ...state, zoom }
    }
    case 'language':
      return { ...state, language: action.language, writing: false }
    case 'layer':
      return { ...state, layer: action.layer, writing: false }
    case 'panel':
      return { ...state, panel: action.panel, find: false }
    case 'find':
      return { ...state, find: action.open }
    case 'photo':
      return { ...state, photo: action.frame, writing: false }
    case 'look':
      return { ...state, look: action.look, writing: false }
    case 'register':
      return { ...state, register: action.open, writing: false }
    case 'pen':
      return { ...state, pen: action.pen, ...(action.pen && { selected: [], writing: false }) }
    case 'lift':
      return { ...state, lifted: action.frame }
    case 'edges':
      return { ...state, edges: action.shown }
    case 'dialog':
      return { ...state, dialog: action.dialog, writing: false }
  }
}

/** The first of what is chosen is the one that Tab came to. */
function keep(state: ViewState): ViewState {
  const [frame] = state.selected
  if (!frame) return state
  const { kept = [] } = state
  return { ...state, kept: kept.includes(frame) ? kept.filter(id => id !== frame) : [...kept, frame], writing: false }
}

function same(a: readonly FrameId[], b: readonly FrameId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}

/** The next larger or smaller step from a zoom, in the steps people know. */
export function zoomStep(from: number, way: 1 | -1): number {
  const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4]
  const next = way === 1 ? steps.find(step => step > from + 0.01) : steps.findLast(step => step < from - 0.01)
  return next ?? from
}
