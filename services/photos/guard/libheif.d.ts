/** The package has types for the module itself, not for the file that brings its WebAssembly along. */
declare module 'libheif-js/wasm-bundle.js' {
  import type { MainModule } from 'libheif-js/libheif-wasm/libheif.d.ts'

  const heif: MainModule
  // biome-ignore lint/style/noDefaultExport: a CommonJS module is its default
  export default heif
}
