import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realFiles } from '#services/library/file-layer.ts'
import { writeNewFile } from '#services/library/safe-write.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safe-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writing a new file', () => {
  it('leaves nothing unfinished where a folder stands in its way', async () => {
    await mkdir(join(folder, 'book', 'inside'), { recursive: true })
    await expect(writeNewFile(realFiles, join(folder, 'book'), new Uint8Array([1]))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['book'])
    expect(await readdir(join(folder, 'book'))).toEqual(['inside'])
  })
})
