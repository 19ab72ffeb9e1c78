/** The 22 councils of Wales and the five adoption regions they belong to (National Adoption Service). Ids; the words are in the i18n files. */
const byRegion = {
  north: ['anglesey', 'gwynedd', 'conwy', 'denbighshire', 'flintshire', 'wrexham'],
  'mid-west': ['ceredigion', 'powys', 'carmarthenshire', 'pembrokeshire'],
  'western-bay': ['swansea', 'neath-port-talbot', 'bridgend'],
  'vale-valleys-cardiff': ['merthyr-tydfil', 'rhondda-cynon-taf', 'cardiff', 'vale-of-glamorgan'],
  'south-east': ['monmouthshire', 'blaenau-gwent', 'torfaen', 'caerphilly', 'newport'],
} as const

/** The regions, by id. */
export const regions: readonly string[] = Object.keys(byRegion)

/** The councils, by id, in the order of their regions. */
export const councils: readonly string[] = Object.values(byRegion).flat()

/** The region of a council; undefined for one we do not know. */
export function regionOf(council: string): string | undefined {
  return Object.entries(byRegion).find(([, councils]) => (councils as readonly string[]).includes(council))?.[0]
}
