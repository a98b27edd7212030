import { revision } from "../picture/layout/revision"
import type { LayoutJob } from "./layouter"

addEventListener("message", ({ data: { input, previous } }: MessageEvent<LayoutJob>) =>
  postMessage(revision(input, previous)),
)
