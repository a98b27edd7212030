import "./host/style"
import "./host/fonts"
import "katex/dist/katex.min.css"
import "./view/styles.css"
import { createRoot } from "react-dom/client"
import { followAddress, restore } from "./host/address"
import { createJobs } from "./host/jobs"
import { languageOf } from "./host/language"
import { createWorkbench } from "./store/workbench"
import { App } from "./view/App"

const [start, language] = await Promise.all([restore(), languageOf(location)])
const store = createWorkbench(start.opened.document, createJobs())
store.setState({ language })
followAddress(store, { broken: start.opened.broken, foreign: start.foreign })
const root = document.getElementById("root")
if (root) createRoot(root).render(<App store={store} foreign={start.foreign} />)
if (import.meta.env.DEV) void import("./development").then(({ expose }) => expose(store))
