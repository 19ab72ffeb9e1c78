import type { Command } from './command.ts'

/** Every command, loaded only when it is called so that the command line starts fast. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  templates: async () => (await import('./commands/templates.ts')).templates,
  new: async () => (await import('./commands/new.ts')).newBook,
  'brothers-sisters': async () => (await import('./commands/brothers-sisters.ts')).brothersSisters,
  'cross-check': async () => (await import('./commands/cross-check.ts')).crossCheckBooks,
  template: async () => (await import('./commands/template.ts')).template,
  chase: async () => (await import('./commands/chase.ts')).chase,
  pack: async () => (await import('./commands/pack.ts')).pack,
  sample: async () => (await import('./commands/sample.ts')).sample,
  show: async () => (await import('./commands/show.ts')).show,
  'add-photo': async () => (await import('./commands/add-photo.ts')).addPhoto,
  check: async () => (await import('./commands/check.ts')).check,
  'check-text': async () => (await import('./commands/check-text.ts')).checkText,
  export: async () => (await import('./commands/export.ts')).exportPdf,
  'verify-pdf': async () => (await import('./commands/verify-pdf.ts')).verifyPdf,
  reviews: async () => (await import('./commands/reviews.ts')).reviews,
  send: async () => (await import('./commands/send.ts')).send,
  receive: async () => (await import('./commands/receive.ts')).receive,
  merge: async () => (await import('./commands/merge.ts')).merge,
  history: async () => (await import('./commands/history.ts')).history,
  recovery: async () => (await import('./commands/recovery.ts')).recovery,
  verify: async () => (await import('./commands/verify.ts')).verify,
}
