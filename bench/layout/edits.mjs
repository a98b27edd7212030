// How far what stays moves in typical edits, with the memory of the picture before and without.

/** A Markdown table. */
export function edits({ EDITS, edited, flips, movements, quantile }) {
  const found = EDITS.map(([, from, to]) => edited(from, to))
  const row = (name, pick) => {
    const moved = found.flatMap(edit => movements(edit.previous, pick(edit)))
    const changes = found.map(edit => flips({ ...edit, after: pick(edit) }))
    const sum = (items, of) => items.reduce((total, item) => total + of(item), 0)
    const share = sum(changes, ({ flipped }) => flipped) / sum(changes, ({ pairs }) => pairs)
    const crossings = sum(found, edit => pick(edit).crossings)
    const mean = sum(moved, px => px) / moved.length
    const cells = [name, mean.toFixed(1), quantile(moved, 0.95).toFixed(0), `${(100 * share).toFixed(1)} %`, crossings]
    return `| ${cells.join(" | ")} |`
  }
  return [
    `| ${EDITS.length} edits | mean move, px | p95, px | order flips | crossings |`,
    "| --- | --: | --: | --: | --: |",
    row("as shown", ({ after }) => after),
    row("laid out afresh", ({ afresh }) => afresh),
  ].join("\n")
}
