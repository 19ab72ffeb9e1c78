/**
 * Runs something right after a frame, in the gap before the next key: work that happened to begin just before a key would hold up
 * that key's letter. At the latest after `timeout` ms. Gives what calls it off.
 */
export function whenIdle(run: () => void, timeout: number): () => void {
  const asked = requestIdleCallback(run, { timeout })
  return () => cancelIdleCallback(asked)
}
