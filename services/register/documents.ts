/** What the register keeps once a library, beside the case of each book. */
import { z } from 'zod'
import { childrenSchema, noChildren } from '#core/reviews/children.ts'
import { firstSettings, registerSettingsSchema } from '#core/reviews/settings.ts'
import { keptOnce } from './kept.ts'

/** Children without a book here. */
export const childrenKept = keptOnce('children', childrenSchema, noChildren)

/** What the region has settled. */
export const settingsKept = keptOnce('register-settings', registerSettingsSchema, firstSettings)

/** Keys of the reminders that have been given. */
export const remindersKept = keptOnce('reminders-given', z.array(z.string()), [])
