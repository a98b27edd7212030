// npm start: installs, builds, serves the build, prints its address.
import { install, run } from "./install.mjs"

const PORT = 4173
const asked = process.argv.indexOf("--port")
const port = Number(asked > 0 ? process.argv[asked + 1] : (process.env.PORT ?? PORT))
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error("The port must be a whole number from 1 to 65535: npm start -- --port 5000")
  process.exit(2)
}

install()
if (run("npm", ["run", "--silent", "build"]) !== 0) process.exit(1)

const { preview } = await import("vite")
try {
  const server = await preview({ preview: { port, strictPort: true }, logLevel: "warn" })
  console.log(`\nAdjoint is ready: ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}\nCtrl-C stops it.`)
} catch (error) {
  console.error(`\nPort ${port} cannot be used (${error.message}).\nChoose another: npm start -- --port ${port + 1}`)
  process.exit(1)
}
