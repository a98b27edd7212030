import { textWidth } from "../type/measure"
import type { Size, XY } from "../layout/layout"

/** Px of type over the edges of marks, and how far it reaches beyond them, as in the style sheets; on a wall all of it is larger. */
const TYPE = 13
const SUM = { beyond: 17, padding: 18 }
const BADGE = { above: 11, right: 9, padding: 14 }
const LEADING = 1.35

/** A mark, as far as it is seen what stands over its edges. */
interface Worn extends XY, Size {
  readonly scale: number
  readonly sum: string | null
  readonly badge: string | null
}

/** The marks, without the badges on which the sum of the one at work lies: a badge that is half seen tells nothing. `times`: how much larger all of this is than usual. */
export function withoutHiddenBadges<Mark extends Worn>(marks: readonly Mark[], times: number): readonly Mark[] {
  const at = marks.find(({ sum }) => sum !== null)
  if (!at || marks.every(mark => mark.badge === null || mark === at)) return marks
  const size = TYPE * times
  const sum = {
    left: at.x - (at.scale * (textWidth(at.sum!) * size + SUM.padding)) / 2,
    right: at.x + (at.scale * (textWidth(at.sum!) * size + SUM.padding)) / 2,
    top: at.y + at.height / 2 + at.scale * (SUM.beyond * times - LEADING * size),
    bottom: at.y + at.height / 2 + at.scale * SUM.beyond * times,
  }
  return marks.map(mark => {
    const { badge, x, y, width, height, scale } = mark
    if (badge === null || mark === at) return mark
    const right = x + width / 2 + scale * BADGE.right
    const left = right - scale * (textWidth(badge) * size + BADGE.padding)
    const top = y - height / 2 - scale * BADGE.above * times
    const hidden = left < sum.right && sum.left < right && top < sum.bottom && sum.top < top + scale * LEADING * size
    return hidden ? { ...mark, badge: null } : mark
  })
}
