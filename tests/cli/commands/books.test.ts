import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const main = path.resolve(import.meta.dirname, '../../../cli/main.ts')

/** Runs the real command line in a process of its own. */
async function journeybook(...args: string[]): Promise<{ code: number; out: string; problem: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [main, ...args])
    return { code: 0, out: stdout, problem: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, problem: stderr }
  }
}

let folder = ''
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journeybook-cli-'))
  await writeFile(at('pass'), 'gorse lantern willow harbour\n')
  await writeFile(at('wrong'), 'another line\n')
  const answers = {
    child: { name: 'Siân', bornMonth: '2020-04' },
    people: [{ key: 'm', role: 'parent', name: { en: 'Mummy', cy: 'Mam' } }],
    facts: [{ kind: 'born-weight', certainty: 'certain', value: { en: '3.1 kilos', cy: '3.1 cilo' } }],
    settings: { format: 'a5-up' },
  }
  await writeFile(at('answers.json'), JSON.stringify(answers))
})

// Passphrases are stretched on purpose: two openings take seconds where other work shares the machine.
describe('the command line makes and shows books', { timeout: 120_000 }, () => {
  it('lists templates with their sections and facts as one JSON value', async () => {
    const { out } = await journeybook('templates', '--json')
    const all: { id: string; kind: string; layers: string[] }[] = JSON.parse(out)
    const ofKind = (kind: string) => all.filter(each => each.kind === kind).flatMap(each => each.layers)
    expect(ofKind('my-life-journey')).toEqual(['0-4', '5-7', '8-11', '12+'])
    expect(new Set(all.map(each => each.kind)).size).toBe(9)
    const template = JSON.parse(out).find((each: { id: string }) => each.id === 'my-life-journey-5-7')
    expect(template.name.cy).toMatch(/nhaith/)
    expect(template.sections.length).toBeGreaterThan(20)
    expect(template.facts.map((fact: { kind: string }) => fact.kind)).toContain('born-weight')
  })

  it('makes a book from answers that show tells the truth about', async () => {
    const made = await journeybook(
      'new',
      '--template',
      'my-life-journey-5-7',
      '--answers',
      at('answers.json'),
      '--out',
      at('sian.journeybook'),
      '--passphrase-file',
      at('pass'),
      '--json',
    )
    expect(made.code, made.problem).toBe(0)
    const { code, pages, toFind } = JSON.parse(made.out)
    expect(code).toMatch(/^SIA \d$/)
    expect(toFind.map((each: { kind: string }) => each.kind)).not.toContain('born-weight')
    const shown = JSON.parse(
      (await journeybook('show', at('sian.journeybook'), '--passphrase-file', at('pass'), '--json')).out,
    )
    expect(shown).toMatchObject({ code, pages, format: 'a5-up', layer: '5-7', photos: 0 })
    expect(shown.words['en/5-7']).toBeGreaterThan(300)
    expect(shown.words['cy/5-7']).toBeGreaterThan(300)
    expect(shown.people).toContainEqual({ role: 'parent', name: { en: 'Mummy', cy: 'Mam' } })
  })

  it('keeps the child out of the file’s bytes and does not open for another passphrase', async () => {
    const bytes = await readFile(at('sian.journeybook'))
    expect(bytes.includes('Siân') || bytes.includes('kilos')).toBe(false)
    const { code, out, problem } = await journeybook('show', at('sian.journeybook'), '--passphrase-file', at('wrong'))
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(problem.trim().split('\n')).toHaveLength(1)
  })

  it('holds a book to the parts its region asks for, where it is told them', async () => {
    const missing = async (...options: string[]) => {
      const { out, problem } = await journeybook(
        'check',
        at('sian.journeybook'),
        '--passphrase-file',
        at('pass'),
        '--json',
        ...options,
      )
      expect(problem).toBe('')
      const findings: { rule: string; values?: { section?: string } }[] = JSON.parse(out).findings
      return findings.filter(({ rule }) => rule === 'story.minimum')
    }
    const usual = await missing()
    expect(usual.length).toBeGreaterThan(1)
    expect(await missing('--minimum', 'cover')).toEqual([])
    const settled = await missing('--minimum', 'me-now, timeline')
    expect(settled.length).toBeGreaterThan(0)
    expect(settled).not.toEqual(usual)
    const wrong = await journeybook('check', at('sian.journeybook'), '--minimum', 'me-now,foreword')
    expect(wrong.code).toBe(2)
    expect(wrong.problem).toContain('foreword')
  })

  it('makes the sample with its photos', async () => {
    const made = await journeybook('sample', '--out', at('mali.journeybook'), '--passphrase-file', at('pass'))
    expect(made.code, made.problem).toBe(0)
    const shown = JSON.parse(
      (await journeybook('show', at('mali.journeybook'), '--passphrase-file', at('pass'), '--json')).out,
    )
    expect(shown.code).toMatch(/^MAL \d$/)
    expect(shown.photos).toBeGreaterThanOrEqual(6)
    expect(shown.people.map((person: { name: { en: string } }) => person.name.en)).toContain('Pwdin')
  })

  it('says in one sentence what is wrong with answers, without repeating them', async () => {
    await writeFile(at('bad.json'), JSON.stringify({ child: { name: 'Siân', surname: 'Secret' } }))
    const { code, problem } = await journeybook(
      'new',
      '--template',
      'my-life-journey-5-7',
      '--answers',
      at('bad.json'),
      '--out',
      at('no.journeybook'),
      '--passphrase-file',
      at('pass'),
    )
    expect(code).toBe(1)
    expect(problem).not.toMatch(/Secret|Siân/)
    expect(problem.trim().split('\n')).toHaveLength(1)
  })

  it('knows no other template, and says usage when something is missing', async () => {
    const other = await journeybook(
      'new',
      '--template',
      'nothing',
      '--answers',
      at('answers.json'),
      '--out',
      at('no.journeybook'),
      '--passphrase-file',
      at('pass'),
    )
    expect(other.code).toBe(1)
    expect(other.problem).toMatch(/no template of that name/)
    expect((await journeybook('new')).code).toBe(2)
  })
})
