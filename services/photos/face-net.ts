/// <reference path="./litert.d.ts" />
/** The network that sees faces: MediaPipe's BlazeFace for the full range, run by LiteRT in WebAssembly. Offline, and only behind the guard. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import type { Tensor } from '@litertjs/core'

/** The px of a side of what the network looks at. */
export const netSide = 192

/** A face as the network sees it, in px of what it looked at: a square from the brow to the chin. */
export interface Seen {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 to 1. */
  readonly sure: number
}

/** Gives the faces in a square of {@link netSide} px, three numbers of -1 to 1 a px, with many guesses for each face. */
export type FaceNet = (square: Float32Array) => Promise<Seen[]>

/** The network answers for each cell of a grid over the square; a face's place is told from the middle of its cell. */
const cells = 48
/** Numbers an answer: the middle and the size of the face, then points in it that are not used. */
const numbers = 16
/** Guesses less sure than this are not even compared with others. */
const least = 0.5

let loaded: Promise<FaceNet> | undefined

/** The network, read once a process: 60 MB of memory, and about half a second. Rejects where the machine has no WebAssembly SIMD. */
export function loadFaceNet(): Promise<FaceNet> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<FaceNet> {
  const { Tensor, loadAndCompile, loadLiteRt } = await import('@litertjs/core')
  await inBrowsersClothes(() => loadLiteRt(runtimeFile))
  const file = join(import.meta.dirname, '../../assets/faces/face-detection-full-range.tflite')
  const model = await loadAndCompile(await readFile(file), { accelerator: 'wasm' })
  return async square => {
    const input = new Tensor(square, [1, netSide, netSide, 3])
    const answers = await model.run([input])
    input.delete()
    const [places, sures] = await Promise.all(answers.map(numbersOf))
    return places && sures ? readAnswers(places, sures) : []
  }
}

async function numbersOf(tensor: Tensor): Promise<Float32Array> {
  // A copy: the numbers themselves are WebAssembly's, and move with its memory.
  const data = Float32Array.from(await tensor.data())
  tensor.delete()
  return data
}

function readAnswers(places: Float32Array, sures: Float32Array): Seen[] {
  const seen: Seen[] = []
  for (let cell = 0; cell < cells * cells; cell++) {
    const sure = 1 / (1 + Math.exp(-(sures[cell] ?? Number.NEGATIVE_INFINITY)))
    if (sure < least) continue
    const [x = 0, y = 0, width = 0, height = 0] = places.subarray(cell * numbers, cell * numbers + 4)
    const cellSide = netSide / cells
    const middle = { x: x + ((cell % cells) + 0.5) * cellSide, y: y + (Math.floor(cell / cells) + 0.5) * cellSide }
    seen.push({ x: middle.x - width / 2, y: middle.y - height / 2, width, height, sure })
  }
  return seen
}

/** The one of the package's four that every machine can run; the others want threads, newer processors or a browser's own. */
const runtimeFile = createRequire(import.meta.url).resolve('@litertjs/core/wasm/litert_wasm_compat_internal.js')

/**
 * The package is written for a browser's worker, which it asks to load its script by `importScripts`; that script itself knows
 * Node. While it loads we are such a worker, and not for longer: others (libheif) look at the same names to know where they run.
 */
async function inBrowsersClothes(load: () => Promise<unknown>): Promise<void> {
  const scope = globalThis as Record<string, unknown>
  const source = await readFile(runtimeFile, 'utf8')
  const names = ['require', '__dirname', '__filename']
  const script = compileFunction(`${source}\nreturn ModuleFactory`, names, { filename: runtimeFile })
  const factory = script(createRequire(import.meta.url), dirname(runtimeFile), runtimeFile)
  const silent = { print: () => {}, printErr: () => {} }
  scope.self = scope
  scope.importScripts = () => {
    scope.ModuleFactory = (settings: object | undefined) => factory({ ...settings, ...silent })
  }
  try {
    await load()
  } finally {
    for (const name of ['self', 'importScripts', 'ModuleFactory', 'Module']) delete scope[name]
  }
}
