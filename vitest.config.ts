import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["app/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: 2,
    coverage: {
      provider: "v8",
      include: ["app/engine/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.fixture.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 98 },
    },
  },
})
