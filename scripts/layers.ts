/**
 * Holds the table of architecture.md: who may import whom. A folder or package that is not in the table is an error whose
 * message says what is allowed. Run by `npm test`; prints nothing when all is well.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

/** What a room may import: other rooms, packages (by name, or `scope/*`), and whether Node's own modules. */
export interface Room {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  readonly node?: boolean
}

/** The rooms, the innermost first. The longest prefix of a file's path is its room. */
export const table: Readonly<Record<string, Room>> = {
  core: { rooms: ['core'], packages: ['zod', 'yjs', 'fractional-indexing'] },
  'core/checks': { rooms: ['core'], packages: ['zod', 'syllable', 'dale-chall', 'spache', 'csv-parse'] },
  'core/reviews': { rooms: ['core'], packages: ['zod', 'csv-parse'] },
  contract: { rooms: ['contract', 'core'], packages: ['zod'] },
  services: {
    rooms: ['services', 'core'],
    packages: [
      'zod',
      'yjs',
      'sharp',
      'pdf-lib',
      'age-encryption',
      'yauzl',
      'yazl',
      'libheif-js',
      '@litertjs/core',
      'ical-generator',
      'csv-parse',
      'read-excel-file',
      'mammoth',
      'docx',
      'mediabunny',
    ],
    node: true,
  },
  electron: {
    rooms: ['electron', 'contract', 'core', 'services'],
    packages: ['electron', 'electron-store', 'zod', 'yjs'],
    node: true,
  },
  'stand-in': { rooms: ['stand-in', 'core'], packages: ['electron', 'playwright-core'], node: true },
  renderer: {
    rooms: ['renderer', 'contract', 'core'],
    packages: [
      'react',
      'react-dom',
      'lexical',
      '@lexical/*',
      'yjs',
      'zod',
      '@mantine/*',
      '@phosphor-icons/react',
      '@dnd-kit/*',
      'react-moveable',
      'i18next',
      'react-i18next',
      'pdfjs-dist',
      'dompurify',
      'nspell',
      'perfect-freehand',
      'uqr',
      'vite',
    ],
  },
  cli: { rooms: ['cli', 'core', 'services', 'stand-in'], packages: ['zod', 'yjs', 'age-encryption'], node: true },
}

/** Features of the renderer: none imports another. Only `app` puts them together. */
const features = [
  'shelf',
  'handover',
  'settings',
  'unlock',
  'new-book',
  'editor',
  'photo',
  'together',
  'reviews',
  'print',
  'printing',
]

const root = resolve(import.meta.dirname, '..')

/** Every import of a room's files that the table does not allow, a sentence each. */
export function findBreaches(files: readonly { path: string; source: string }[]): string[] {
  return files.flatMap(({ path, source }) =>
    importsOf(path, source).flatMap(specifier => {
      const room = roomOf(path)
      const rule = room && table[room]
      if (!room || !rule) return [`${path}: no room is called so; the rooms are ${Object.keys(table).join(', ')}`]
      const target = targetOf(path, specifier)
      const breach = target === undefined ? packageBreach(rule, specifier) : roomBreach(rule, path, target)
      return breach ? [`${path} imports ${specifier}: ${breach}`] : []
    }),
  )
}

function importsOf(path: string, source: string): string[] {
  const { module } = parseSync(path, source)
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end))
  const literal = dynamic.flatMap(text => /^['"](.+)['"]$/.exec(text)?.[1] ?? [])
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(entry => entry.moduleRequest?.value ?? []),
  )
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...literal, ...reexports]
}

function roomOf(path: string): string | undefined {
  return Object.keys(table)
    .filter(room => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** The file an import means, from the top of the tree, or undefined for a package. */
function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('#root/')) return specifier.slice('#root/'.length)
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)) : undefined
}

function packageBreach(rule: Room, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return rule.node ? undefined : 'this room has no Node'
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const allowed = rule.packages.some(entry =>
    entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name,
  )
  return allowed ? undefined : `of packages this room may import only ${rule.packages.join(', ')}`
}

function roomBreach(rule: Room, path: string, target: string): string | undefined {
  const [top = '', part = ''] = target.split('/')
  if (top === 'assets' || top === 'templates') return undefined
  if (!rule.rooms.includes(top)) return `this room may import only from ${rule.rooms.join(', ')}`
  const own = path.split('/')[1] ?? ''
  if (top !== 'renderer' || !features.includes(own) || own === part || !features.includes(part)) return undefined
  return `a feature never imports another; what two need lives in renderer/page, ui, i18n or app`
}

/** Every source file of the rooms. */
export function sourceFiles(): { path: string; source: string }[] {
  return [...new Set(Object.keys(table).map(room => room.split('/')[0] ?? ''))].flatMap(room =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => ({ path: relative(root, file), source: readFileSync(file, 'utf8') })),
  )
}

if (import.meta.main) {
  const breaches = findBreaches(sourceFiles())
  for (const breach of breaches) console.error(breach)
  process.exitCode = breaches.length > 0 ? 1 : 0
}
