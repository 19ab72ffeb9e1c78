import { type Route, reply } from '../scheme.ts'
import type { Jobs } from './jobs.ts'

/** The finished preview of a print. */
export function createPrintRoutes(jobs: Jobs): Route[] {
  return [
    {
      method: 'GET',
      match: /^\/print\/([a-z0-9]+)\.pdf$/,
      answer: async ([id = '']) => {
        const bytes = jobs.find(id)?.bytes()
        return bytes ? reply(new Uint8Array(bytes), 'application/pdf') : new Response(null, { status: 404 })
      },
    },
  ]
}
