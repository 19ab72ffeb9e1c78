/** `node --import …/register.ts electron/main.ts`: the app finds the stand-in where it asks for `electron`. */
import { registerHooks } from 'node:module'

const standIn = new URL('./electron/index.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context),
})
