import type { Words } from "../../explain/words"
import { lazy, type Lazy } from "../../host/lazy"
import type { Workbench } from "../../store/workbench"

/** A format in which a person takes something away. */
export interface Export {
  /** How the words name it. */
  readonly id: keyof Words["page"]["exports"]
  readonly file: string
  /** MIME */
  readonly type: string
  /** What is written on its choice beside its name. */
  readonly format: string
  /** What makes the file's text of a window's state. */
  readonly maker: Lazy<{ readonly make: (state: Workbench) => string }>
}

/** The menu of exports, in its order. */
export const EXPORTS: readonly Export[] = [
  { id: "picture", file: "adjoint.svg", type: "image/svg+xml", format: "SVG", maker: lazy(() => import("./picture")) },
  { id: "trace", file: "trace.csv", type: "text/csv", format: "CSV", maker: lazy(() => import("./trace")) },
]
