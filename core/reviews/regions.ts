/**
 * The five adoption regions of Wales and their 22 councils. Source: National Adoption Service for Wales, Annual Report
 * 2017-18. Voluntary agencies come and go, so they are free text wherever an authority is asked for.
 */
import type { Bilingual } from '#core/book/language.ts'

/** A region, with its councils in the order of the report. */
export interface Region {
  /** The English name is also the name in reports and files. */
  readonly name: Required<Bilingual>
  readonly councils: readonly Required<Bilingual>[]
}

export const regions: readonly Region[] = [
  {
    name: { en: 'North Wales', cy: 'Gogledd Cymru' },
    councils: [
      { en: 'Isle of Anglesey', cy: 'Ynys Môn' },
      { en: 'Gwynedd', cy: 'Gwynedd' },
      { en: 'Conwy', cy: 'Conwy' },
      { en: 'Denbighshire', cy: 'Sir Ddinbych' },
      { en: 'Flintshire', cy: 'Sir y Fflint' },
      { en: 'Wrexham', cy: 'Wrecsam' },
    ],
  },
  {
    name: { en: 'Mid & West Wales', cy: 'Canolbarth a Gorllewin Cymru' },
    councils: [
      { en: 'Ceredigion', cy: 'Ceredigion' },
      { en: 'Powys', cy: 'Powys' },
      { en: 'Carmarthenshire', cy: 'Sir Gaerfyrddin' },
      { en: 'Pembrokeshire', cy: 'Sir Benfro' },
    ],
  },
  {
    name: { en: 'Western Bay', cy: 'Bae’r Gorllewin' },
    councils: [
      { en: 'Swansea', cy: 'Abertawe' },
      { en: 'Neath Port Talbot', cy: 'Castell-nedd Port Talbot' },
      { en: 'Bridgend', cy: 'Pen-y-bont ar Ogwr' },
    ],
  },
  {
    name: { en: 'Vale, Valleys & Cardiff', cy: 'Y Fro, y Cymoedd a Chaerdydd' },
    councils: [
      { en: 'Merthyr Tydfil', cy: 'Merthyr Tudful' },
      { en: 'Rhondda Cynon Taf', cy: 'Rhondda Cynon Taf' },
      { en: 'Cardiff', cy: 'Caerdydd' },
      { en: 'Vale of Glamorgan', cy: 'Bro Morgannwg' },
    ],
  },
  {
    name: { en: 'South East Wales', cy: 'De-ddwyrain Cymru' },
    councils: [
      { en: 'Monmouthshire', cy: 'Sir Fynwy' },
      { en: 'Blaenau Gwent', cy: 'Blaenau Gwent' },
      { en: 'Torfaen', cy: 'Torfaen' },
      { en: 'Caerphilly', cy: 'Caerffili' },
      { en: 'Newport', cy: 'Casnewydd' },
    ],
  },
]

const regionsByKey = new Map(regions.flatMap(region => keysOf(region.name).map(key => [key, region])))
const councilsByKey = new Map(
  regions.flatMap(region => region.councils.flatMap(council => keysOf(council).map(key => [key, council]))),
)

/** The region so named in either language, whatever the case or spacing and with `&` or `and`; undefined for any other. */
export function findRegion(name: string): Region | undefined {
  return regionsByKey.get(nameKey(name))
}

/** The region a council belongs to; undefined for a voluntary agency. */
export function regionOfAuthority(name: string): Region | undefined {
  const key = nameKey(name)
  return regions.find(region => region.councils.some(council => keysOf(council).includes(key)))
}

/** A council's name as reports spell it, or, for a voluntary agency, the text as it was given without stray spaces. */
export function authorityName(name: string): string {
  return councilsByKey.get(nameKey(name))?.en ?? name.trim().replace(/\s+/gu, ' ')
}

/** What two spellings of one name have in common. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`]/gu, "'")
    .replace(/\s*&\s*/gu, ' and ')
    .replace(/\s*,\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function keysOf(name: Required<Bilingual>): string[] {
  return [nameKey(name.en), nameKey(name.cy)]
}
