import { layout } from "../picture/layout/layout"
import type { LayoutJob } from "./layouter"

addEventListener("message", ({ data: { input, previous } }: MessageEvent<LayoutJob>) =>
  postMessage(layout(input, previous)),
)
