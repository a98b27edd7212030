// What is hard to read in a picture, measured on its drawn lines, whoever drew it.

/** @returns {{ crossings: number, length: number, overlaps: number, under: number, width: number, height: number }} */
export function measures({ links }, { marks, lines }) {
  const xs = [...marks.flatMap(({ x, width }) => [x - width / 2, x + width / 2]), ...lines.flat().map(({ x }) => x)]
  const ys = [...marks.flatMap(({ y, height }) => [y - height / 2, y + height / 2]), ...lines.flat().map(({ y }) => y)]
  return {
    crossings: crossings(links, lines),
    length: lines.reduce((sum, line) => sum + lengthOf(line), 0),
    overlaps: overlaps(marks),
    under: edgesUnderMarks(links, marks, lines),
    width: extent(xs),
    height: extent(ys),
  }
}

function extent(values) {
  let least = Infinity
  let most = -Infinity
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most - least
}

const lengthOf = line => line.slice(1).reduce((sum, { x, y }, k) => sum + Math.hypot(x - line[k].x, y - line[k].y), 0)

/** Crossings of lines without a common end, each counted: pieces are met from left to right. */
function crossings(links, lines) {
  const pieces = lines.flatMap((line, link) =>
    line.slice(1).map((end, k) => ({
      link,
      a: line[k],
      b: end,
      left: Math.min(line[k].x, end.x),
      right: Math.max(line[k].x, end.x),
    })),
  )
  pieces.sort((p, q) => p.left - q.left)
  let open = []
  let count = 0
  for (const piece of pieces) {
    open = open.filter(other => other.right >= piece.left)
    for (const other of open)
      if (apart(links, piece.link, other.link) && cross(piece.a, piece.b, other.a, other.b)) count++
    open.push(piece)
  }
  return count
}

function apart(links, a, b) {
  const ends = [links[b].from, links[b].to]
  return a !== b && !ends.includes(links[a].from) && !ends.includes(links[a].to)
}

function cross(a, b, c, d) {
  const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function overlaps(marks) {
  let count = 0
  marks.forEach((a, k) => {
    for (const b of marks.slice(k + 1))
      if (2 * Math.abs(a.x - b.x) < a.width + b.width - 1 && 2 * Math.abs(a.y - b.y) < a.height + b.height - 1) count++
  })
  return count
}

function edgesUnderMarks(links, marks, lines) {
  let count = 0
  lines.forEach((line, link) => {
    marks.forEach((mark, k) => {
      if (k === links[link].from || k === links[link].to) return
      if (
        line.some(({ x, y }) => 2 * Math.abs(x - mark.x) < mark.width - 1 && 2 * Math.abs(y - mark.y) < mark.height - 1)
      )
        count++
    })
  })
  return count
}
