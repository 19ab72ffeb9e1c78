/** The part of the package that is used; its own types ask for those of WebGPU, which nothing here has. */
declare module '@litertjs/core' {
  /** Numbers in WebAssembly's own memory: whoever made it or was given it deletes it. */
  export class Tensor {
    constructor(data: Float32Array, shape: readonly number[])
    data(): Promise<Float32Array>
    delete(): void
  }
  export interface CompiledModel {
    run(inputs: readonly Tensor[]): Promise<Tensor[]>
  }
  /** `path`: the JavaScript file beside a WebAssembly of the package. */
  export function loadLiteRt(path: string): Promise<unknown>
  export function loadAndCompile(model: Uint8Array, options: { readonly accelerator: 'wasm' }): Promise<CompiledModel>
}
