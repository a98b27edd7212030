import type { Document, Sides } from "../document/document"

export type PanelSide = "left" | "right"

/** Whether a panel beside the picture is shown. */
export const shows = (sides: Sides, side: PanelSide): boolean => sides === "both" || sides === side

/** The same with one panel folded away or back. */
export function turned(sides: Sides, side: PanelSide): Pick<Document, "sides"> {
  const left = shows(sides, "left") !== (side === "left")
  const right = shows(sides, "right") !== (side === "right")
  return { sides: left && right ? "both" : left ? "left" : right ? "right" : "none" }
}
