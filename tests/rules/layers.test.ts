import { describe, expect, it } from 'vitest'
import { findBreaches, sourceFiles } from '#root/scripts/layers.ts'

describe('the table of who may import whom', () => {
  it('is held by every file', () => {
    expect(sourceFiles().length).toBeGreaterThan(50)
    expect(findBreaches(sourceFiles())).toEqual([])
  })

  it.each([
    ['core/book/x.ts', "import fs from 'node:fs'", 'no Node'],
    ['core/book/x.ts', "import { writeFile } from '#services/library/index.ts'", 'only from core'],
    ['core/book/x.ts', "import lodash from 'lodash'", 'only zod, yjs'],
    ['core/book/x.ts', "export { a } from '../../renderer/page/page.ts'", 'only from core'],
    ['renderer/shelf/x.tsx', "import { a } from '../editor/a.ts'", 'a feature never imports another'],
    ['renderer/shelf/x.tsx', "const a = await import('#services/print/a.ts')", 'only from renderer'],
    ['services/print/x.ts', "import { app } from 'electron'", 'only zod'],
    ['contract/x.ts', "import React from 'react'", 'only zod'],
  ])('refuses %s: %s', (path, source, why) => {
    expect(findBreaches([{ path, source }]).join()).toContain(why)
  })

  it('allows what the table allows', () => {
    const source = "import { z } from 'zod'\nimport { ok } from '#core/result.ts'\nimport { a } from './a.ts'"
    expect(findBreaches([{ path: 'core/book/x.ts', source }])).toEqual([])
  })
})
