/** How a whole book looks, and what becomes of its pages when that is chosen anew. */
import type { PageId } from './ids.ts'
import type { Background, Page, Settings } from './schema.ts'

/** What is chosen for the whole book at once. */
export interface BookLook extends Pick<Settings, 'accent' | 'palette' | 'border' | 'storyFont'> {
  /** Behind every page that no picture fills; absent: each page keeps its own. */
  readonly background?: Background | undefined
}

/** Whether a picture fills the page: it keeps its own background, and no line stands over it. */
export function isFilled({ frames, background }: Pick<Page, 'frames' | 'background'>): boolean {
  return background.art !== undefined || frames.some(frame => frame.kind === 'photo' && frame.look === 'bleed')
}

/** A page as a look has it. The same object where nothing changes. */
function pageWithLook(page: Page, { background }: BookLook): Page {
  return background === undefined || isFilled(page) ? page : { ...page, background }
}

/** The same, where a background is for the page `here` alone: it then gets it whatever fills it. */
export function lookOf(page: Page, look: BookLook, onlyHere: boolean, here: PageId): Page {
  if (!onlyHere) return pageWithLook(page, look)
  return page.id === here && look.background ? { ...page, background: look.background } : page
}

/** Settings as a look has them. */
export function settingsWithLook(settings: Settings, { background: _, ...look }: BookLook): Settings {
  return { ...settings, ...look }
}
