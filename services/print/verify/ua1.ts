/** The rules of PDF/UA-1 that a machine can judge. Whether alt texts and the order of reading are good, only a person can. */
import { countUnmarked } from '../content/artifacts.ts'
import { mcidOf } from '../content/places.ts'
import { isMarkedForm } from '../finish/pages.ts'
import { kidsOf } from '../finish/tags.ts'
import {
  arrayAt,
  asDict,
  at,
  dictAt,
  nameText,
  numbersAt,
  PDFArray,
  PDFDict,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  stringText,
} from '../pdf/model.ts'
import type { PdfCheck } from './checks.ts'
import type { ElementFacts, PdfFacts } from './facts.ts'
import { textRuns } from './text.ts'
import { firstWithKey, xmpValue } from './walk.ts'

const standardRoles = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The checks of PDF/UA-1. */
export const ua1Checks: readonly PdfCheck[] = [
  {
    id: 'ua1.identifier',
    rule: 'XMP says PDF/UA-1',
    problem: facts => (xmpValue(facts, 'pdfuaid:part') === '1' ? undefined : 'it does not'),
  },
  {
    id: 'ua1.title',
    rule: 'there is a title, and viewers show it',
    problem: facts => {
      if (!xmpValue(facts, 'dc:title')) return 'the XMP has none'
      return String(at(dictAt(facts.catalog, 'ViewerPreferences'), 'DisplayDocTitle')) === 'true'
        ? undefined
        : 'viewers are not told to show it'
    },
  },
  {
    id: 'ua1.marked',
    rule: 'the file says that it is tagged',
    problem: ({ catalog }) => {
      const mark = dictAt(catalog, 'MarkInfo')
      if (String(at(mark, 'Marked')) !== 'true') return 'it does not'
      return String(at(mark, 'Suspects')) === 'true' ? 'the tags are called suspect' : undefined
    },
  },
  {
    id: 'ua1.language',
    rule: 'the document and every change of language name it',
    problem: ({ catalog, elements }) => {
      const main = stringText(at(catalog, 'Lang')) ?? ''
      if (!languageTag.test(main)) return 'the document has none'
      const wrong = elements
        .map(({ dict }) => stringText(at(dict, 'Lang')))
        .filter(lang => lang !== undefined && !languageTag.test(lang))
      return wrong.length === 0 ? undefined : `${wrong.length} are no language`
    },
  },
  {
    id: 'ua1.structure',
    rule: 'there is a structure tree with a parent tree',
    problem: ({ catalog, elements }) => {
      if (elements.length === 0) return 'there is none'
      return dictAt(dictAt(catalog, 'StructTreeRoot'), 'ParentTree') === undefined
        ? 'there is no parent tree'
        : undefined
    },
  },
  {
    id: 'ua1.all-content-marked',
    rule: 'everything painted is tagged or called an artifact',
    problem: ({ contents }) => {
      const readable = contents.filter(
        ({ owner, mask }) =>
          !mask && (at(owner, 'StructParents') !== undefined || nameText(at(owner, 'Type')) === 'Page'),
      )
      const count = readable.reduce(
        (sum, { operations, resources }) => sum + countUnmarked(operations, form => isMarkedForm(resources, form)),
        0,
      )
      return count === 0 ? undefined : `${count} painting operations are neither`
    },
  },
  {
    id: 'ua1.artifacts-apart',
    rule: 'no artifact lies inside tagged content, and no tagged content inside an artifact',
    problem: ({ contents }) => {
      const nested = contents.filter(({ operations }) => nestsArtifacts(operations))
      return nested.length === 0 ? undefined : `${nested.length} pages or forms mix them`
    },
  },
  { id: 'ua1.content-in-structure', rule: 'all tagged content belongs to the structure', problem: orphanProblem },
  {
    id: 'ua1.balanced',
    rule: 'marked content begins and ends on the same page',
    problem: ({ contents }) => {
      const open = contents.filter(({ operations }) => balance(operations) !== 0)
      return open.length === 0 ? undefined : `${open.length} pages or forms are unbalanced`
    },
  },
  {
    id: 'ua1.roles',
    rule: 'every role is a standard one or mapped to one',
    problem: ({ catalog, elements }) => {
      const map = dictAt(dictAt(catalog, 'StructTreeRoot'), 'RoleMap')
      const strange = elements
        .map(({ role }) => role)
        .filter(role => !standardRoles.has(role) && !standardRoles.has(nameText(at(map, role)) ?? ''))
      return strange.length === 0 ? undefined : [...new Set(strange)].join(', ')
    },
  },
  {
    id: 'ua1.figures-alt',
    rule: 'every figure has words for those who cannot see it',
    problem: ({ elements }) => {
      const silent = elements.filter(
        ({ role, dict }) =>
          role === 'Figure' && !(stringText(at(dict, 'Alt')) ?? stringText(at(dict, 'ActualText')))?.trim(),
      )
      return silent.length === 0 ? undefined : `${silent.length} have none`
    },
  },
  {
    id: 'ua1.figures-place',
    rule: 'every figure says where it stands',
    problem: ({ elements }) => {
      const lost = elements.filter(({ role, dict }) => role === 'Figure' && figureBox(dict) === undefined)
      return lost.length === 0 ? undefined : `${lost.length} do not`
    },
  },
  {
    id: 'ua1.headings',
    rule: 'headings begin with H1 and skip no level',
    problem: ({ elements }) => {
      let level = 0
      for (const { role } of elements) {
        const next = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)
        if (next > level + 1) return level === 0 ? `the first is H${next}` : `H${next} follows H${level}`
        if (next > 0) level = next
      }
      return undefined
    },
  },
  {
    id: 'ua1.lists',
    rule: 'lists hold items, and items hold a label and a body',
    problem: ({ elements }) => {
      const wrong = elements.filter(({ role, parent, dict }) => {
        if (role === 'LI') return parent?.role !== 'L' || kidRoles(dict).some(kid => kid !== 'Lbl' && kid !== 'LBody')
        if (role === 'Lbl' || role === 'LBody') return parent?.role !== 'LI'
        return false
      })
      return wrong.length === 0 ? undefined : `${wrong.length} do not`
    },
  },
  {
    id: 'ua1.tables',
    rule: 'rows stand in tables and cells in rows',
    problem: ({ elements }) => {
      const groups = ['Table', 'THead', 'TBody', 'TFoot']
      const wrong = elements.filter(({ role, parent }) => {
        if (role === 'TR') return !groups.includes(parent?.role ?? '')
        return (role === 'TH' || role === 'TD') && parent?.role !== 'TR'
      })
      return wrong.length === 0 ? undefined : `${wrong.length} do not`
    },
  },
  {
    id: 'ua1.links',
    rule: 'links are in the structure, have words, and pages say their tab order',
    problem: linksProblem,
  },
  {
    id: 'ua1.fonts',
    rule: 'every font is embedded',
    problem: ({ fonts }) => {
      const bare = fonts.filter(({ program, type }) => program === undefined && type !== 'Type3')
      return bare.length === 0 ? undefined : bare.map(({ name }) => name).join(', ')
    },
  },
  {
    id: 'ua1.unicode',
    rule: 'every letter shown can be read out',
    problem: ({ contents }) => {
      const lost = contents
        .flatMap(textRuns)
        .join('')
        .match(/\u{fffd}/gu)
      return lost === null ? undefined : `${lost.length} cannot`
    },
  },
  {
    id: 'ua1.outline',
    rule: 'a file of many pages has bookmarks',
    problem: ({ catalog, pages }) =>
      pages.length > 3 && dictAt(catalog, 'Outlines') === undefined ? 'there are none' : undefined,
  },
  {
    id: 'ua1.no-scripts',
    rule: 'nothing in the file runs or flickers by itself',
    problem: facts => firstWithKey(facts, ['JS', 'JavaScript', 'XFA', 'RichMedia']),
  },
]

function nestsArtifacts(operations: readonly { op: string; args: readonly string[] }[]): boolean {
  const open: boolean[] = []
  for (const { op, args } of operations) {
    if (op === 'EMC') open.pop()
    if (op !== 'BDC' && op !== 'BMC') continue
    const artifact = args[0] === '/Artifact'
    if (open.some(one => one !== artifact)) return true
    open.push(artifact)
  }
  return false
}

function balance(operations: readonly { op: string }[]): number {
  let depth = 0
  for (const { op } of operations) {
    if (op === 'BDC' || op === 'BMC') depth++
    if (op === 'EMC' && --depth < 0) return -1
  }
  return depth
}

/** Each content's marked pieces against the parent tree's entry for it. */
function orphanProblem({ catalog, contents }: PdfFacts): string | undefined {
  const parents = parentArrays(dictAt(dictAt(catalog, 'StructTreeRoot'), 'ParentTree'))
  let orphans = 0
  for (const { owner, operations } of contents) {
    const key = at(owner, 'StructParents')
    const known = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined
    for (const { op, args } of operations) {
      const mcid = op === 'BDC' ? mcidOf(args) : undefined
      if (mcid !== undefined && asDict(known?.lookup(mcid)) === undefined) orphans++
    }
  }
  return orphans === 0 ? undefined : `${orphans} pieces do not`
}

function parentArrays(tree: PDFDict | undefined): Map<number, PDFArray> {
  const found = new Map<number, PDFArray>()
  const nums = arrayAt(tree, 'Nums')
  for (let index = 0; nums !== undefined && index + 1 < nums.size(); index += 2) {
    const [key, value] = [nums.lookup(index), nums.lookup(index + 1)]
    if (key instanceof PDFNumber && value instanceof PDFArray) found.set(key.asNumber(), value)
  }
  const kids = arrayAt(tree, 'Kids')
  for (let index = 0; kids !== undefined && index < kids.size(); index++)
    for (const [key, value] of parentArrays(asDict(kids.lookup(index)))) found.set(key, value)
  return found
}

function figureBox(figure: PDFDict): number[] | undefined {
  const attributes = at(figure, 'A')
  const all =
    attributes instanceof PDFArray
      ? attributes.asArray().map((_, index) => asDict(attributes.lookup(index)))
      : [asDict(attributes)]
  return all.map(one => numbersAt(one, 'BBox')).find(box => box?.length === 4)
}

function kidRoles(dict: PDFDict): (string | undefined)[] {
  return kidsOf(dict).map(kid => {
    const object = kid instanceof PDFRef ? dict.context.lookup(kid) : kid
    return object instanceof PDFDict ? nameText(at(object, 'S')) : undefined
  })
}

function linksProblem({ pages, elements, context }: PdfFacts): string | undefined {
  const inStructure = new Set(elements.flatMap(element => pointedAt(element, context)))
  for (const [index, page] of pages.entries()) {
    const annots = arrayAt(page, 'Annots')
    if (annots === undefined || annots.size() === 0) continue
    if (nameText(at(page, 'Tabs')) !== 'S') return `page ${index + 1} says no tab order`
    for (const item of annots.asArray()) {
      const annot = asDict(context.lookup(item))
      if (stringText(at(annot, 'Contents')) === undefined) return `a link on page ${index + 1} has no words`
      if (!inStructure.has(String(item))) return `a link on page ${index + 1} is not in the structure`
    }
  }
  return undefined
}

function pointedAt({ dict }: ElementFacts, context: PdfFacts['context']): string[] {
  return kidsOf(dict).flatMap(kid => {
    const object = kid instanceof PDFRef ? context.lookup(kid) : kid
    const target =
      object instanceof PDFDict && !(object instanceof PDFRawStream)
        ? [...object.entries()].find(([key]) => key.decodeText() === 'Obj')?.[1]
        : undefined
    return target === undefined ? [] : [String(target)]
  })
}
