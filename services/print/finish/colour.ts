/** Colour for a press: what ink the file is meant for, and what its RGB numbers mean. */
import {
  arrayAt,
  asDict,
  at,
  deflated,
  dictAt,
  dicts,
  name,
  nameText,
  type PDFContext,
  type PDFDict,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
  streams,
} from '../pdf/model.ts'
import type { PressProfile } from '../profiles.ts'

/** Names the press condition that the file is made for, its profile embedded. */
export function addOutputIntent(context: PDFContext, catalog: PDFDict, press: PressProfile): void {
  const profile = context.register(deflated(context, press.bytes, { N: PDFNumber.of(4) }))
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFX', DestOutputProfile: profile }) as PDFDict
  intent.set(name('OutputConditionIdentifier'), PDFString.of(press.name))
  intent.set(name('RegistryName'), PDFString.of('http://www.color.org'))
  intent.set(name('Info'), PDFString.of(press.about))
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]))
}

/**
 * Gives every RGB in the file a meaning: DefaultRGB in each dictionary of resources, sRGB in shadings, groups and
 * images. Returns the colour space's reference.
 */
export function defineRgb(context: PDFContext, srgb: Uint8Array): PDFRef {
  const profile = context.register(deflated(context, srgb, { N: PDFNumber.of(3), Alternate: name('DeviceRGB') }))
  const space = context.register(context.obj(['ICCBased', profile]))
  const owners = [...dicts(context).map(([, dict]) => dict), ...streams(context).map(([, stream]) => stream.dict)]
  for (const owner of owners) {
    const resources = nameText(at(owner, 'Type')) === 'Page' ? ownResources(context, owner) : dictAt(owner, 'Resources')
    if (resources !== undefined) entryDict(context, resources, 'ColorSpace').set(name('DefaultRGB'), space)
    replaceDeviceRgb(owner, 'ColorSpace', space)
    replaceDeviceRgb(dictAt(owner, 'Shading'), 'ColorSpace', space)
    replaceDeviceRgb(dictAt(owner, 'Group'), 'CS', space)
    // A shading may also stand among the resources.
    for (const [, shading] of dictAt(resources, 'Shading')?.entries() ?? [])
      replaceDeviceRgb(asDict(context.lookup(shading)), 'ColorSpace', space)
    if (nameText(at(owner, 'Subtype')) === 'Image' && isRgbProfile(owner)) owner.set(name('ColorSpace'), space)
  }
  return space
}

/** A page's resources, made where it has none. */
export function ownResources(context: PDFContext, page: PDFDict): PDFDict {
  return entryDict(context, page, 'Resources')
}

/** A dictionary in an entry, made where there is none. */
export function entryDict(context: PDFContext, owner: PDFDict, key: string): PDFDict {
  const found = dictAt(owner, key)
  if (found !== undefined) return found
  const made = context.obj({}) as PDFDict
  owner.set(name(key), made)
  return made
}

function replaceDeviceRgb(owner: PDFDict | undefined, key: string, space: PDFRef): void {
  if (owner !== undefined && nameText(at(owner, key)) === 'DeviceRGB') owner.set(name(key), space)
}

/** Skia's own sRGB on an image; pictures that we bake are sRGB too, so one profile serves all. */
function isRgbProfile(image: PDFDict): boolean {
  const space = arrayAt(image, 'ColorSpace')
  if (space === undefined || nameText(space.lookup(0)) !== 'ICCBased') return false
  const profile = space.lookup(1)
  return profile instanceof PDFRawStream && at(profile.dict, 'N')?.toString() === '3'
}
