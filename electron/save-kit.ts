import type { AreaHandlers } from '#contract/define.ts'
import type { library as spec } from '#contract/library.ts'
import { ok } from '#core/result.ts'
import { saveFile } from '#services/handover/index.ts'
import type { App } from './create-app.ts'
import { printKit } from './recovery-kit.ts'
import { refuse } from './replies.ts'

/** Makes the handler of `library.saveKit`. */
export function createSaveKit({ dialogs, engine, paths }: Pick<App, 'dialogs' | 'engine' | 'paths'>) {
  const save: AreaHandlers<typeof spec>['saveKit'] = async ({ kit }) => {
    const place = await dialogs.chooseSavePlace('kit', 'journeybook-recovery-kit')
    if (place === undefined) return ok({ saved: false })
    const saved = await saveFile(place, await printKit(engine, paths.assets, kit))
    return saved.ok ? ok({ saved: true }) : refuse(saved, ['disk-full', 'no-permission', 'io'], 'io')
  }
  return save
}
