/** Preferences of every window: nothing of Node, nothing of the network, nothing that Chromium would fetch by itself. */
export const windowPreferences = {
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch its dictionaries from a server; the app spells with its own (reliability.md 2).
  spellcheck: false,
} as const
