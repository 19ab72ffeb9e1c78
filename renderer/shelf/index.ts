export { ShelfScreen } from './shelf-screen.tsx'
