import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { letterDifferences, readPlan } from '#core/toolkit/letterbox.ts'
import { client } from '#renderer/app/client.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Notice } from '#renderer/ui/panel.tsx'

/** Says so where the child's book tells of letters otherwise than this plan. Nothing while they agree. */
export function LettersDiffer({ id, draft }: { readonly id: BookId; readonly draft: CaseRecord }): ReactNode {
  const { t } = useTranslation('record')
  const { asked } = useCall(useCallback(() => client.toolkit.letters({ book: id }), [id]))
  if (asked.state !== 'ready') return null
  const { people, facts } = asked.value
  const plan = readPlan(draft.letterbox, people, draft.fullNames)
  const differs = plan ? letterDifferences({ facts }, plan) : []
  if (differs.length === 0) return null
  return <Notice kind="please-look">{t('letterboxDiffers')}</Notice>
}
