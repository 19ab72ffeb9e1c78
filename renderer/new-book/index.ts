export { NewBookScreen } from './new-book-screen.tsx'
