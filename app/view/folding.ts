import type { Document, Sides } from "../document/document"

export type Side = "left" | "right"

/** Whether a panel beside the picture is shown. */
export const shows = (sides: Sides, side: Side): boolean => sides === "both" || sides === side

/** The same with one panel folded away or back. */
export function turned(sides: Sides, side: Side): Pick<Document, "sides"> {
  const left = shows(sides, "left") !== (side === "left")
  const right = shows(sides, "right") !== (side === "right")
  return { sides: left && right ? "both" : left ? "left" : right ? "right" : "none" }
}
