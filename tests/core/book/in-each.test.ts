import { expect, it } from 'vitest'
import { inEach } from '#core/book/in-each.ts'

it('says a text in each language shown, and once where both say the same or one says nothing', () => {
  const name = { en: 'Grandma', cy: 'Mam-gu' }
  expect(inEach('both', language => name[language])).toEqual(['Grandma', 'Mam-gu'])
  expect(inEach('cy', language => name[language])).toEqual(['Mam-gu'])
  expect(inEach('both', () => 'Kelly')).toEqual(['Kelly'])
  expect(inEach('both', language => (language === 'cy' ? 'Mam-gu' : ''))).toEqual(['Mam-gu'])
})
