/** Which labels of a picture are typeset, each kind with those before it: 0 none, 1 formulas, 2 local partials, 3 accents. The others are plain text. */
export type Typeset = 0 | 1 | 2 | 3

/** Labels that are typeset at once on a page, but for those that move. */
const MOST = 160

/** What a picture of so many marks and links typesets, one of several on a page. */
export function typesetIn(
  { marks, links }: { readonly marks: readonly unknown[]; readonly links: readonly unknown[] },
  pictures: number,
): Typeset {
  const all = [marks.length, links.length, marks.length]
  let sum = 0
  const within = all.filter(count => (sum += count) * pictures <= MOST)
  return within.length as Typeset
}
