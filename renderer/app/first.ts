/** Must be the first import of a window: later modules write markup or compile schemas while they load. */
import { config } from 'zod'
import { setupTrustedTypes } from '#renderer/app/trusted-types.ts'

setupTrustedTypes()
// Zod would try `new Function` to see whether it may: the CSP refuses it and says so on the console.
config({ jitless: true })
