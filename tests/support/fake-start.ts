/** Loaded before the app by {@link file://./fake-desktop.ts}: the fake desktop of the address. */
import { installFakeBridge } from './fake-bridge.ts'

const tell = installFakeBridge(JSON.parse(new URLSearchParams(location.search).get('fake') ?? '{}'))
Object.assign(window, { tellWindow: tell })
