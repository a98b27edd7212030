/** Titles of the panels, by their ids: how a link names them. */
const titles = {
  trace: "Trace",
  jacobian: "Jacobian",
  cost: "Cost",
}

/** What a person reads of the panels on the right. */
export const panels = {
  titles,
  name: "Panels",
  unknown: "This link's panel could not be read; the default stands instead.",
}
