export { FamilyShelf } from './family-shelf.tsx'
export { ShelfScreen } from './shelf-screen.tsx'
