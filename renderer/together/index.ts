export { TogetherScreen } from './together-screen.tsx'
