/** The editor: where a book is written. */
export { EditorScreen } from './editor-screen.tsx'
