import "./host/style"
import "katex/dist/katex.min.css"
import "./view/styles.css"
import { createRoot } from "react-dom/client"
import { languageOf } from "./explain/words/language"
import { followAddress, restore } from "./host/address"
import { createJobs } from "./host/jobs"
import { createWorkbench } from "./store/workbench"
import { App } from "./view/App"

const start = await restore()
const store = createWorkbench(start.opened.document, createJobs())
const language = languageOf(location.search)
store.setState({ language })
document.documentElement.lang = language
followAddress(store, { broken: start.opened.broken, foreign: start.foreign })
const root = document.getElementById("root")
if (root) createRoot(root).render(<App store={store} foreign={start.foreign} />)
if (import.meta.env.DEV) void import("./development").then(({ expose }) => expose(store))
