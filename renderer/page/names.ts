/** What people are called on a page. */
export { inLanguage, nameIn as nameOf } from '#core/book/names.ts'
