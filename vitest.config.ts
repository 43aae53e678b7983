import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{main,renderer,shared,scripts}/**/*.test.{ts,tsx}', 'tests/engine/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
