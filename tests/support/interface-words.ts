/** Reads the renderer's source for the words it asks for: which key of which namespace, and text that is in no namespace. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'

const root = join(import.meta.dirname, '../..')

/** One use of a word: its namespace, and the key as a pattern (a template's holes match anything). */
export interface WordUse {
  readonly file: string
  readonly namespace: string
  readonly key: string
  readonly pattern: RegExp
}

/** What a file of the renderer says. `unknown`: a key that cannot be read from the source. */
export interface FileWords {
  readonly uses: readonly WordUse[]
  readonly unknown: readonly string[]
  readonly bare: readonly string[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Every TypeScript file of the renderer, relative to the repository. */
export function rendererFiles(): string[] {
  return globSync('renderer/**/*.{ts,tsx}', { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .toSorted()
}

/** Reads a file of the repository. */
export function fileWords(file: string): FileWords {
  return wordsIn(file, readFileSync(join(root, file), 'utf8'))
}

/** Reads a source text. */
export function wordsIn(file: string, source: string): FileWords {
  const program = parseSync(file, source).program as unknown as Node
  const reader = new Reader(file, typedNames(program))
  reader.visit(program, [])
  return reader
}

/** Attributes that people read or hear. */
const spoken = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'hint'])

type Scope = ReadonlyMap<string, string>

class Reader implements FileWords {
  readonly uses: WordUse[] = []
  readonly unknown: string[] = []
  readonly bare: string[] = []
  readonly #file: string
  readonly #typed: Scope

  constructor(file: string, typed: Scope) {
    this.#file = file
    this.#typed = typed
  }

  visit(node: Node, scopes: readonly Scope[]): void {
    const inner = isFunction(node) ? [translationsOf(node), ...scopes] : scopes
    if (node.type === 'CallExpression') this.#call(node, inner)
    if (node.type === 'JSXText') this.#text(String(node.value))
    if (node.type === 'JSXAttribute') this.#attribute(node)
    for (const child of children(node)) this.visit(child, inner)
  }

  #call(node: Node, scopes: readonly Scope[]): void {
    const callee = node.callee as Node
    const name = callee.type === 'Identifier' ? String(callee.name) : ''
    const namespace = scopes.map(scope => scope.get(name)).find(found => found !== undefined) ?? this.#typed.get(name)
    const argument = (node.arguments as Node[])[0]
    if (namespace === undefined || argument === undefined) return
    for (const key of keysOf(argument)) {
      if (key === undefined) this.unknown.push(`${this.#file}: ${name}(…) at ${node.start}`)
      else this.uses.push({ file: this.#file, ...splitKey(key, namespace) })
    }
  }

  #text(text: string): void {
    if (/\p{L}{2}/u.test(text)) this.bare.push(text.trim())
  }

  #attribute(node: Node): void {
    const name = String((node.name as Node).name)
    const value = node.value as Node | null
    if (value?.type === 'Literal' && spoken.has(name)) this.#text(String(value.value))
  }
}

function isFunction(node: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
}

function children(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((each): each is Node => typeof each === 'object' && each !== null && 'type' in each)
}

/** The names that `useTranslation` gives in a function's own body: `const { t: tCommon } = useTranslation('common')`. */
function translationsOf(node: Node): Scope {
  const found = new Map<string, string>()
  const body = (node.body as Node | undefined)?.body
  for (const statement of (Array.isArray(body) ? body : []) as Node[]) {
    if (statement.type !== 'VariableDeclaration') continue
    for (const { id, init } of statement.declarations as { id: Node; init: Node | null }[]) {
      const namespace = init?.type === 'CallExpression' && namespaceOf(init)
      if (!namespace || id.type !== 'ObjectPattern') continue
      for (const property of id.properties as Node[]) {
        if ((property.key as Node | undefined)?.name === 't')
          found.set(String((property.value as Node).name), namespace)
      }
    }
  }
  return found
}

function namespaceOf(call: Node): string | undefined {
  if ((call.callee as Node).name !== 'useTranslation') return undefined
  const argument = (call.arguments as Node[])[0]
  return argument?.type === 'Literal' ? String(argument.value) : 'common'
}

/** Names that a type says are a namespace's words: `t: TFunction<'shelf'>`. */
function typedNames(program: Node): Scope {
  const found = new Map<string, string>()
  const look = (node: Node) => {
    const annotation = (node.typeAnnotation as Node | null | undefined)?.typeAnnotation as Node | undefined
    const name = node.name ?? (node.key as Node | undefined)?.name
    const namespace = annotation && typedNamespace(annotation)
    if (typeof name === 'string' && namespace) found.set(name, namespace)
    children(node).forEach(look)
  }
  look(program)
  return found
}

function typedNamespace(annotation: Node): string | undefined {
  if ((annotation.typeName as Node | undefined)?.name !== 'TFunction') return undefined
  const parameter = ((annotation.typeArguments as Node | undefined)?.params as Node[] | undefined)?.[0]
  const literal = parameter?.literal as Node | undefined
  return literal === undefined ? undefined : String(literal.value)
}

/** The keys an argument can be; undefined for one that cannot be read. Holes are written `*`. */
function keysOf(argument: Node): (string | undefined)[] {
  switch (argument.type) {
    case 'Literal':
      return [String(argument.value)]
    case 'TemplateLiteral':
      return [(argument.quasis as Node[]).map(part => (part.value as { cooked: string }).cooked).join('*')]
    case 'ConditionalExpression':
      return [...keysOf(argument.consequent as Node), ...keysOf(argument.alternate as Node)]
    case 'ArrayExpression':
      return (argument.elements as Node[]).flatMap(keysOf)
    case 'TSAsExpression':
      return keysOf(argument.expression as Node)
    default:
      return [undefined]
  }
}

function splitKey(written: string, namespace: string): Omit<WordUse, 'file'> {
  const [first = '', second] = written.split(':')
  const key = second ?? first
  const pattern = key
    .split('*')
    .map(part => part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('[^.]+')
  return { namespace: second === undefined ? namespace : first, key, pattern: new RegExp(`^${pattern}$`) }
}
