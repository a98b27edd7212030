import { layout, type LayoutInput } from "../picture/layout/layout"

addEventListener("message", (event: MessageEvent<LayoutInput>) => postMessage(layout(event.data)))
