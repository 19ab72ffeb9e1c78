import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef } from './model.ts'

/** Deletes every object that nothing leads to: a link that was taken out must not stay in the file unseen. */
export function sweep(context: PDFContext, roots: readonly PDFRef[]): void {
  const reached = new Set<string>()
  const waiting: PDFObject[] = [...roots]
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue
      reached.add(object.tag)
      const target = context.lookup(object)
      if (target !== undefined) waiting.push(target)
    } else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFRawStream) waiting.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref.tag)) context.delete(ref)
}
