import { defineConfig } from "@playwright/test"
import { FLAGS } from "./config/browser.mjs"

/** A free port, found by the test command; the fixed one serves runs by hand. */
const PORT = Number(process.env["ADJOINT_TEST_PORT"] ?? 4179)

/** Browser tests run the build, never the dev server. */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  // On a machine that is busy with something else a page may be late once; what is late twice is a fault. Such a test is named as flaky at the end.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 40_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["line"], ["json"]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    video: "off",
    trace: "off",
    launchOptions: {
      args: FLAGS,
      ...(process.env["ADJOINT_BROWSER"] ? { executablePath: process.env["ADJOINT_BROWSER"] } : {}),
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !process.env["CI"],
  },
})
