import { createContext, type Dispatch, type ReactNode, type SetStateAction, useContext, useState } from 'react'
import type { PenColour } from '#core/book/schema.ts'

/** What is in the child's hand: a crayon of a colour and a thickness, or the rubber. */
export interface Pen {
  readonly colour: PenColour
  readonly widthMm: number
  readonly rubber: boolean
}

/** The two thicknesses, mm on paper: a crayon and a fat felt pen. */
export const penWidths = [1.6, 4] as const

const firstPen: Pen = { colour: 'red', widthMm: penWidths[0], rubber: false }

const PenContext = createContext<readonly [Pen, Dispatch<SetStateAction<Pen>>] | undefined>(undefined)

/** Keeps the pen for the whole sitting, so that a turn of the page does not change its colour. */
export function PenProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return <PenContext value={useState(firstPen)}>{children}</PenContext>
}

/** The pen, and what changes it. Throws outside a {@link PenProvider}. */
export function usePen(): readonly [Pen, Dispatch<SetStateAction<Pen>>] {
  const pen = useContext(PenContext)
  if (!pen) throw new Error('usePen outside PenProvider')
  return pen
}
