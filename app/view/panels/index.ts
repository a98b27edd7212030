import type { ComponentType } from "react"
import type { Words } from "../../explain/words"
import type { LabWords } from "../../explain/words/labs"
import { lazyPart } from "../kit/lazyPart"

/** A tab on the right. */
export interface PanelRow {
  /** How the address and the words name it. */
  readonly id: keyof Words["tabs"]["titles"]
  /** Shown once a lane of Compare, or once for all lanes. */
  readonly per: "lane" | "page"
  /** Under which heading the menu of further panels has it; without one it always has a tab. */
  readonly section?: keyof LabWords["more"]["sections"]
  readonly Panel: ComponentType
}

/** The panels in the order of their tabs and sections. The first stands where none is chosen; all are fetched after the first picture. */
export const PANELS: readonly [PanelRow, ...PanelRow[]] = [
  { id: "trace", per: "lane", Panel: lazyPart(async () => (await import("./Trace")).Trace, { after: true }) },
  { id: "jacobian", per: "lane", Panel: lazyPart(async () => (await import("./Jacobian")).Jacobian) },
  { id: "cost", per: "page", Panel: lazyPart(async () => (await import("./Cost")).Cost) },
  {
    id: "numerical",
    per: "page",
    section: "numerical",
    Panel: lazyPart(async () => (await import("../labs/Numerical")).Numerical),
  },
  {
    id: "symbolic",
    per: "page",
    section: "symbolic",
    Panel: lazyPart(async () => (await import("../labs/Symbolic")).Symbolic),
  },
  {
    id: "dual",
    per: "page",
    section: "forward",
    Panel: lazyPart(async () => (await import("../labs/DualNumbers")).DualNumbers),
  },
  {
    id: "geometry",
    per: "page",
    section: "jacobian",
    Panel: lazyPart(async () => (await import("../labs/Geometry")).Geometry),
  },
  {
    id: "matrix",
    per: "lane",
    section: "jacobian",
    Panel: lazyPart(async () => (await import("../labs/MatrixView")).MatrixView),
  },
  {
    id: "elimination",
    per: "page",
    section: "jacobian",
    Panel: lazyPart(async () => (await import("../labs/Elimination")).Elimination),
  },
  {
    id: "descent",
    per: "page",
    section: "use",
    Panel: lazyPart(async () => (await import("../labs/Descent")).Descent),
  },
  {
    id: "second-order",
    per: "page",
    section: "use",
    Panel: lazyPart(async () => (await import("../labs/SecondOrder")).SecondOrder),
  },
  {
    id: "checkpointing",
    per: "page",
    section: "use",
    Panel: lazyPart(async () => (await import("../labs/Checkpointing")).Checkpointing),
  },
  {
    id: "code",
    per: "page",
    section: "code",
    Panel: lazyPart(async () => (await import("../labs/Code")).Code),
  },
  {
    id: "python",
    per: "page",
    section: "code",
    Panel: lazyPart(async () => (await import("../labs/Python")).Python),
  },
  {
    id: "pytorch",
    per: "page",
    section: "code",
    Panel: lazyPart(async () => (await import("../labs/PyTorch")).PyTorch),
  },
  {
    id: "practice",
    per: "page",
    section: "practise",
    Panel: lazyPart(async () => (await import("../teach/practice/Practice")).Practice),
  },
  {
    id: "check",
    per: "page",
    section: "practise",
    Panel: lazyPart(async () => (await import("../teach/practice/CheckWork")).CheckWork),
  },
  {
    id: "deck",
    per: "page",
    section: "lecture",
    Panel: lazyPart(async () => (await import("../lecture/DeckPanel")).DeckPanel),
  },
]

/** The panel of this id; null: there is none. */
export const panelOf = (id: string): PanelRow | null => PANELS.find(panel => panel.id === id) ?? null
