/** The specs that drive the whole app, two files at a time: each has an app, a browser and a library of its own, and mostly waits. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    env: { TZ: 'Europe/London' },
    testTimeout: 90_000,
    // A state is waited for as long as a busy machine needs; what is there at once costs nothing.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
