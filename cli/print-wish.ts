/** What was asked of `export`, once it is known to be possible. */
import { resolve } from 'node:path'
import { type Layer, layerSchema, type ShownLanguage, shownLanguageSchema } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { type Paper, type PrintPurpose, paperSchema, purposeOf } from '#core/print/purposes.ts'
import { type Stock, stockOf, stocks } from '#core/print/stocks.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type PressProfile, readPressProfile } from '#services/print/profiles.ts'
import type { CommandInput } from './command.ts'

/** A print that was asked for. */
export interface Wish {
  readonly purpose: PrintPurpose
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly marks: boolean
  readonly paper: Paper | undefined
  readonly stock: Stock | undefined
  readonly press: PressProfile | undefined
  readonly out: string
  /** The reason for going on in spite of findings. */
  readonly allowed: string | undefined
}

/** Reads the options. `usage` says which is wrong. */
export async function readWish(
  { values }: CommandInput,
  book: Book,
): Promise<Result<Wish, 'usage' | 'no-such-purpose' | 'no-such-file' | 'not-a-press-profile'>> {
  const language = shownLanguageSchema.safeParse(values.lang ?? book.settings.language)
  const layer = layerSchema.safeParse(values.layer ?? book.settings.layer)
  const paper = paperSchema.optional().safeParse(values.paper)
  const { for: purposeId, out, 'allow-findings': allowed, stock: stockId, profile } = values
  if (typeof purposeId !== 'string' || typeof out !== 'string' || out === '') return err('usage')
  if (!language.success) return err('usage', { why: '--lang is en, cy or both.' })
  if (!layer.success) return err('usage', { why: '--layer is 0-4, 5-7, 8-11 or 12+.' })
  if (allowed === '') return err('usage', { why: '--allow-findings wants a reason.' })
  const purpose = purposeOf(purposeId)
  if (purpose === undefined) return err('no-such-purpose')
  if (!paper.success || !isMadeFor(purpose, paper.data))
    return err('usage', { why: '--paper is a4 or sra3, and only a booklet has more than one.' })
  const stock = typeof stockId === 'string' ? stockOf(stockId) : undefined
  if (stockId !== undefined && stock === undefined)
    return err('usage', { why: `--stock is one of ${stocks.map(({ id }) => id).join(', ')}.` })
  const press = typeof profile === 'string' ? await readPressProfile(resolve(profile)) : ok(undefined)
  if (!press.ok) return press
  return ok({
    purpose,
    language: language.data,
    layer: layer.data,
    marks: values.marks === true,
    paper: paper.data,
    stock,
    press: press.value,
    out: resolve(out),
    allowed: typeof allowed === 'string' ? allowed : undefined,
  })
}

function isMadeFor({ layout }: PrintPurpose, paper: Paper | undefined): boolean {
  if (paper === undefined) return true
  if (layout.kind === 'saddle') return layout.papers.includes(paper)
  return layout.kind === 'fit' && layout.paper === paper
}
