import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['**/node_modules/**'],
    env: { TZ: 'Europe/London' },
    testTimeout: 20_000,
    // A state is waited for as long as a busy machine needs; what is there at once costs nothing.
    expect: { poll: { timeout: 10_000 } },
    // On two cores three workers: one of them mostly waits for a browser. Each is a process, so that a native crash is one file's failure.
    pool: 'forks',
    maxWorkers: 3,
  },
})
