/** The reviews as those who work with them use them: a worker, a reviewing officer, a performance officer. */
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary, testPassphrase } from '#support/app.ts'
import { axeFindings } from '#support/axe.ts'
import { Reviews } from '../models/reviews.ts'

describe('the board of reviews', () => {
  it('works out the second review from the first as it was held, and takes no day that is not in the calendar', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    const reviews = new Reviews(page)
    const made = (await app.call('books.create', {
      template: 'my-life-journey-5-7',
      answers: { child: { name: 'Yusuf' } },
    })) as { value: { id: string } }
    await reviews.open()
    await page.getByRole('columnheader', { name: 'No dates yet' }).waitFor()

    await reviews.openRecord('Yusuf')
    await reviews.writeDay('Moved in on', '2027-02-31')
    await reviews.dialog.getByRole('button', { name: 'Add a review that was held' }).click()
    await reviews.dialog.getByText('not a day in the calendar').waitFor()
    await reviews.writeDay('Moved in on', '2027-01-04')
    await reviews.writeDay('First review, held on', '2027-01-25')
    await reviews.dialog.getByText('by 25 April 2027').waitFor()
    await reviews.dialog.getByText('within 3 months of the first review, as held').waitFor()
    await reviews.part('Case and people')
    await reviews.dialog.getByLabel('Authority or agency').fill('caerdydd')
    await reviews.dialog.getByLabel('Social worker').fill('Nia')
    await reviews.dialog.getByRole('button', { name: 'Hand over' }).click()
    await reviews.dialog.getByLabel('Hand over to').fill('Beth')
    await reviews.dialog.getByRole('button', { name: 'Hand over' }).click()
    await reviews.done()

    await page.getByRole('cell', { name: /by 25 Apr/ }).waitFor()
    await reviews.row('Yusuf').getByText('Beth').waitFor()
    await expect
      .poll(() => app.call('register.getCase', { book: made.value.id }))
      .toMatchObject({
        value: {
          placedOn: '2027-01-04',
          reviewsHeld: ['2027-01-25'],
          authority: 'Cardiff',
          region: 'Vale, Valleys & Cardiff',
          worker: 'Beth',
          pastWorkers: [{ name: 'Nia', until: '2027-03-01' }],
        },
      })
    await page.getByRole('button', { name: 'Shelf', exact: true }).click()
    await page.getByText('Second review in 8 weeks').waitFor()

    await reviews.open()
    await reviews.openRecord('Yusuf')
    await reviews.dialog.getByRole('button', { name: 'Add a planned review' }).click()
    await reviews.writeDay('Second review, planned for', '2027-03-10')
    await reviews.done()
    await reviews.row('Yusuf').getByText('in 9 days').waitFor()
    await Promise.all([page.waitForEvent('load'), app.call('library.lock').catch(() => undefined)])
    await app.call('library.unlock', { passphrase: testPassphrase })
    await expect.poll(app.notices).toEqual([['Journeybook', 'A review is in 9 days.']])
  })
})

describe('a child for a colleague', () => {
  it('goes in one file with the book, and is looked at before anything is taken', async () => {
    const app = await openAppWithLibrary()
    const reviews = new Reviews(app.page)
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Yusuf' } } })
    await reviews.open()
    const file = join(app.data, 'yusuf.journeycases')
    const words = await reviews.handOver('Yusuf', 'Carys', () => app.answerDialog([file]))
    await reviews.row('Yusuf').getByText('Carys').waitFor()
    await reviews.openFile(words, () => app.answerDialog([file]))
    await reviews.dialog.getByText('You made this file yourself').waitFor()
    await reviews.dialog.getByText(/pages: \d+, photos: 0/).waitFor()
    await reviews.dialog.getByRole('button', { name: 'Take them in' }).click()
    await reviews.dialog.getByText('Left as they are: 1.').waitFor()
  })
})

describe('a reviewing officer’s review', () => {
  it('has one page without a surname, and says who agreed and what is still owed', async () => {
    const app = await openAppWithLibrary({ now: '2026-12-10T09:00:00Z' })
    const { page } = app
    const reviews = new Reviews(page)
    const { value: book } = (await app.call('books.createSample')) as { value: { id: string } }
    await app.call('register.saveCase', {
      book: book.id,
      record: {
        version: 1,
        placedOn: '2026-08-14',
        reviewsHeld: ['2026-09-08', '2026-12-08'],
        otherNames: ['Kelly Pritchard'],
      },
    })
    await reviews.open()
    await reviews.row('Mali').getByText('still owed for the second review').waitFor()
    await reviews.openRecord('Mali')
    await reviews.part('The book at review')
    await reviews.dialog.getByLabel('For which review').selectOption('Second review')
    await reviews.dialog.getByText('Nothing is written of this review yet').waitFor()
    await reviews.dialog.getByLabel('Materials at this review').selectOption('Partly')
    await reviews.dialog.getByLabel('Why not').selectOption('waiting for the foster carers')
    await reviews.dialog.getByLabel('Manager').fill('Siân')
    const agreed = reviews.dialog.getByRole('group', { name: 'Agreed on' }).nth(1)
    await agreed.getByLabel('Day').fill('7')
    await agreed.getByLabel('Month').selectOption('December')
    await agreed.getByLabel('Year').fill('2026')
    await reviews.dialog.getByLabel('The child').fill('I like the page with Pwdin best.')
    expect(await axeFindings(page)).toEqual([])

    const place = join(app.data, 'officer.pdf')
    await app.answerDialog([place])
    await reviews.dialog.getByRole('button', { name: 'Reviewing officer’s page' }).click()
    await reviews.dialog.getByText('The file is made').waitFor({ timeout: 60_000 })
    const words = execFileSync('pdftotext', ['-layout', place, '-']).toString().replace(/\s+/g, ' ')
    expect(execFileSync('pdfinfo', [place]).toString()).toMatch(/Pages:\s+1\n/)
    expect(words).toContain('I like the page with Pwdin')
    expect(words).not.toContain('Pritchard')
    await reviews.done()
    await reviews.row('Mali').getByText('Partly').waitFor()
    await reviews.measure.getByText('1 partly. A reason is recorded for each that was not.').waitFor()
  })
})

const team = `Our children, second quarter
Case No,Council,Placement date,R1,R2,LJW in place,Name
CDF 1,Cardiff,02/03/2026,27/03/2026,26/06/2026,Yes,Somebody
CDF 2,Caerdydd,02/03/2026,27/03/2026,2 July 2026,partly,Somebody
SWA 1,Swansea,02/03/2026,27/03/2026,24/07/2026,no,Somebody
VOL 1,A Voluntary Agency,02/03/2026,27/03/2026,24/07/2026,yes,Somebody
SWA 2,Swansea,soon,,,,Somebody
SWA 3,Swansea,02/11/2026,,,,Somebody
`

describe('a performance officer’s quarter', () => {
  it('is brought in from a spreadsheet, counted, and handed on without names or small counts', async () => {
    const app = await openAppWithLibrary({ now: '2026-11-23T09:00:00Z' })
    const { page } = app
    const reviews = new Reviews(page)
    const path = join(app.data, 'team.csv')
    await writeFile(path, team)
    const bringIn = async () => {
      await page.getByRole('button', { name: 'Bring in a spreadsheet' }).click()
      await app.answerDialog([path])
      await reviews.dialog.getByRole('button', { name: 'Choose a file' }).click()
      await reviews.dialog.getByRole('button', { name: 'See what it comes to' }).click()
    }
    await reviews.open()
    await bringIn()
    await reviews.dialog.getByText('Rows that can be read: 4.').waitFor()
    await reviews.dialog.getByText('Row 6, VOL 1: There is no region').waitFor()
    await reviews.dialog.getByText('Row 7, SWA 2: Moved in is not a date.').waitFor()
    expect(await boardSize(app)).toBe(0)
    await reviews.dialog.getByRole('button', { name: 'Bring these in' }).click()
    await reviews.dialog.getByText('New children: 4.').waitFor()
    await reviews.dialog.getByRole('button', { name: 'Done' }).click()

    await reviews.row('CDF 2').getByText('Partly').waitFor()
    await reviews.measure.getByText('0 of 2 children').waitFor()
    await bringIn()
    await reviews.dialog.getByText('Known already, dates made newer: 4.').waitFor()
    await reviews.dialog.getByRole('button', { name: 'Not now' }).click()
    expect(await boardSize(app)).toBe(4)

    const rows = join(app.data, 'rows.csv')
    await app.answerDialog([rows])
    await page.getByRole('button', { name: 'CSV, no names' }).click()
    await page.getByText('The file is made').waitFor()
    const handedOn = await readFile(rows, 'utf8')
    expect(handedOn).not.toContain('Somebody')
    expect(handedOn).toContain('CDF 2,"Vale, Valleys & Cardiff",Cardiff,2026-03-02,2026-03-27,2026-07-02,partly')

    await page.getByRole('button', { name: 'All of the measure' }).click()
    await page.getByRole('row', { name: /Western Bay 0 of 1 0\.0% 0 1/ }).waitFor()
    await page.getByRole('row', { name: /Wales 1 of 3 33\.3% 1 2/ }).waitFor()
    const table = join(app.data, 'table.csv')
    await app.answerDialog([table])
    await page.getByRole('button', { name: 'Table, small counts kept back' }).click()
    await page.getByText('The file is made').waitFor()
    expect(await readFile(table, 'utf8')).toContain('Western Bay,[c],[c],[c],[c]')
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Add a published year' }).click()
    await reviews.dialog.getByLabel('Year').fill('2018-19')
    await reviews.dialog.getByLabel('Wales', { exact: true }).fill('70')
    await reviews.dialog.getByLabel('Where it was published').fill('A made-up report')
    await reviews.dialog.getByRole('button', { name: 'Add a published year' }).click()
    await page.getByRole('columnheader', { name: '2018-19' }).waitFor()
  })
})

async function boardSize(app: Awaited<ReturnType<typeof openAppWithLibrary>>): Promise<number> {
  const board = (await app.call('register.getBoard')) as { value: { children: unknown[] } }
  return board.value.children.length
}
