import "./host/style"
import "./host/fonts"
import "katex/dist/katex.min.css"
import "./view/styles.css"
import { createRoot } from "react-dom/client"
import { followAddress, restore } from "./host/address"
import { createJobs } from "./host/jobs"
import { languageOf } from "./host/language"
import { createWorkbench } from "./store/workbench"
import { fetchNotation } from "./store/writing"
import { App } from "./view/App"

/** What is fetched here may import this very chunk: it must have been run by then, so that nothing is awaited outside a function. */
async function begin(): Promise<void> {
  const [start, language] = await Promise.all([restore(), languageOf(location)])
  await fetchNotation(start.opened.document)
  const store = createWorkbench(start.opened.document, createJobs())
  store.setState({ language })
  followAddress(store, { broken: start.opened.broken, foreign: start.foreign })
  const root = document.getElementById("root")
  if (root) createRoot(root).render(<App store={store} foreign={start.foreign} />)
  if (import.meta.env.DEV) void import("./development").then(({ expose }) => expose(store))
}

void begin()
