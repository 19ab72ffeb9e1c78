/** Takes the chosen stickers out of the source set, adds our own Welsh ones, and writes their list. Run by hand. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Sticker, stickersSchema, stickerTones } from '#core/toolkit/art.ts'
import { dragon, puffin, sheep } from './kit/animals.ts'
import { castle } from './kit/buildings.ts'
import { daffodil } from './kit/plants.ts'
import { all, at, line, path, type Svg } from './kit/svg.ts'
import { stickerGroups } from './sticker-list.ts'

const target = new URL('../../assets/stickers/', import.meta.url).pathname
const source: { icons: Record<string, { body: string }>; aliases?: Record<string, { parent: string }> } = JSON.parse(
  readFileSync(new URL('../../node_modules/@iconify-json/fluent-emoji-flat/icons.json', import.meta.url), 'utf8'),
)

/** The drawing of a source icon; throws when the set has none of that name. */
function bodyOf(id: string): Svg {
  const body = source.icons[id]?.body ?? source.icons[source.aliases?.[id]?.parent ?? '']?.body
  if (body === undefined) throw new Error(`no sticker ${id}`)
  return body
}

function write(id: string, body: Svg): void {
  writeFileSync(`${target}${id}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>\n`)
}

function leek(): Svg {
  return all(
    path('M-7 0C-9 -40 -8 -60 -7 -76H7C8 -60 9 -40 7 0Q0 5 -7 0Z', '#f6f5e4'),
    path(
      'M-8 -46C-9 -64 -26 -84 -36 -108C-20 -104 -8 -92 -2 -78C-6 -100 -2 -116 0 -126C6 -112 6 -96 4 -80C10 -94 24 -104 38 -106C26 -86 10 -66 8 -46Z',
      '#6fa05a',
    ),
    path('M-8 -46C-6 -60 -4 -70 -2 -78L4 -80C6 -70 8 -60 8 -46Z', '#a9c98a'),
    line('M-4 1v7M0 2v8M4 1v7', '#d8cfae', 2),
  )
}

/** Our own kit's drawings without their sponging, which needs the painter's filters. */
const flat = (drawing: Svg): Svg => drawing.replaceAll(/<path [^>]*filter="url\(#sponge\)"[^>]*\/>/g, '')

const ours: readonly (readonly [id: string, en: string, cy: string, body: Svg])[] = [
  ['daffodil', 'daffodil', 'cenhinen Bedr', at(16, 30.5, 0.3, daffodil())],
  ['leek', 'leek', 'cenhinen', at(16, 28.5, 0.215, leek())],
  ['red-dragon', 'red dragon', 'draig goch', at(15.2, 30, 0.108, dragon())],
  ['welsh-sheep', 'sheep', 'dafad', at(15.4, 26.5, 0.265, sheep())],
  ['puffin', 'puffin', 'pâl', at(15, 30, 0.245, puffin())],
  ['welsh-castle', 'castle', 'castell', at(16, 28, 0.118, castle())],
]

const list: Sticker[] = []
for (const { tag, toned, items } of stickerGroups) {
  for (const [id, en, cy] of items) {
    write(id, bodyOf(id))
    if (toned) for (const tone of stickerTones) write(`${id}-${tone}`, bodyOf(`${id}-${tone}`))
    const tones = toned ? { tones: [...stickerTones] } : {}
    list.push({ id, name: { en, cy }, tags: { en: [tag[0]], cy: [tag[1]] }, ...tones })
  }
}
for (const [id, en, cy, body] of ours) {
  write(id, flat(body))
  list.push({ id, name: { en, cy }, tags: { en: ['wales'], cy: ['Cymru'] } })
}
writeFileSync(`${target}stickers.json`, `${JSON.stringify(stickersSchema.parse(list), undefined, 1)}\n`)
