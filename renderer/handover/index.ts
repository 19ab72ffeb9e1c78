export { ReceiveScreen } from './receive-screen.tsx'
export { SendScreen } from './send-screen.tsx'
