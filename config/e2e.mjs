// npm run e2e: the browser tests against dist, with a browser that is found or installed and a port that is free. Arguments go to Playwright.
import { once } from "node:events"
import { createServer } from "node:net"
import { requireBrowser } from "./browser.mjs"
import { run } from "./install.mjs"

async function freePort() {
  const server = createServer().listen(0)
  await once(server, "listening")
  const { port } = server.address()
  server.close()
  await once(server, "close")
  return port
}

const env = {
  ...process.env,
  ADJOINT_BROWSER: await requireBrowser(),
  ADJOINT_TEST_PORT: process.env.ADJOINT_TEST_PORT ?? String(await freePort()),
}
process.exit(run("npx", ["playwright", "test", ...process.argv.slice(2)], { env }))
