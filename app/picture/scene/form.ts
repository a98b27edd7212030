import type { Size } from "../layout/layout"
import type { Fit } from "../layout/scale"
import { TYPE, WALL_TYPE, WIDE, type Format, type Type } from "./size"

/** The scales that a picture is given by itself. */
export interface Scales {
  /** Where all of it is seen. */
  readonly fit: Fit
  /** The least at which all of it is seen: a picture is not made smaller. */
  readonly readable: number
  /** At least, where it is not all in view. */
  readonly near: number
  /** At most, where it is not all in view: some of its surroundings are seen. */
  readonly part: number
}

/** Formulas of 19 px are 6 px high on the screen, where not all can be seen 10. */
export const SCREEN: Scales = { fit: { most: 1.35, over: 13 }, readable: 0.31, near: 0.53, part: 0.8 }
/** On a wall words are 25 px (canvas/stage.css): 24 where it fits, at the least 8. */
export const WALL: Scales = { fit: { most: 1.7, over: 20 }, readable: 0.31, near: 0.96, part: 0.96 }

/** What is fixed of a picture's form, by the person. */
interface FixedForm {
  readonly direction: "auto" | "right" | "down" | "rows"
  readonly density: "auto" | "loose" | "tight"
}

const ANY_FORM: FixedForm = { direction: "auto", density: "auto" }

/** Larger pictures are set out in one way alone: for them all is too long. */
export const MOST_CHOSEN = 60

/** Of a tight picture what stands on edges, and on a wall what stands below formulas, is smaller. */
const TIGHT_TYPE: Type = { ...TYPE, partial: 12 }
const TIGHT_WALL_TYPE: Type = { ...WALL_TYPE, partial: 16, number: 18 }

const MOST_ROWS = 4

/** The forms of small pictures, the plainest first. */
const CHOICES: readonly Format[] = [
  WIDE,
  { ...WIDE, density: "tight" },
  { ...WIDE, numbers: "below" },
  { ...WIDE, numbers: "below", density: "tight" },
  { ...WIDE, direction: "down" },
  { ...WIDE, direction: "down", density: "tight" },
  { ...WIDE, direction: "down", numbers: "below", density: "tight" },
  ...Array.from({ length: MOST_ROWS - 1 }, (_, i): Format => ({
    ...WIDE,
    numbers: "below",
    density: "tight",
    rows: i + 2,
  })),
]

const typed = (form: Format, wall: boolean): Format => {
  const tight = form.density === "tight"
  return { ...form, type: wall ? (tight ? TIGHT_WALL_TYPE : WALL_TYPE) : tight ? TIGHT_TYPE : TYPE }
}

/** Every form, on a screen and on a wall: each is one object. */
const FORMS = {
  screen: CHOICES.map(form => typed(form, false)),
  wall: CHOICES.map(form => typed(form, true)),
}

const directionOf = ({ direction, rows }: Format): FixedForm["direction"] => (rows > 1 ? "rows" : direction)

/** A window is upright where it is hardly wider than high: there a large picture runs down. */
const UPRIGHT = 1.1

/** The forms that a picture of so many marks may take in a window, the plainest first; there is at least one. */
export function formsOf(
  view: keyof typeof FORMS,
  { width, height }: Size,
  marks: number,
  { direction, density }: FixedForm = ANY_FORM,
): readonly Format[] {
  const all = FORMS[view]
  const wanted = all.filter(form => {
    const fits = direction === "auto" || directionOf(form) === direction
    return fits && (density === "auto" || form.density === density || form.rows > 1)
  })
  if (marks <= MOST_CHOSEN) return wanted
  const large = direction === "auto" ? (width < UPRIGHT * height ? "down" : "right") : direction
  return [wanted.find(form => directionOf(form) === large) ?? wanted[0]!]
}

/** The least scale at which a picture of so many marks reads on a screen and on a wall; `spacious`: in a window so wide it is larger. */
const LEAST = {
  screen: [
    { marks: 15, least: 0.58, spacious: 0.58 },
    { marks: 25, least: 0.5, spacious: 0.58 },
    { marks: MOST_CHOSEN, least: 0.422, spacious: 0.475 },
  ],
  wall: [
    { marks: 12, least: 0.72, spacious: 0.72 },
    { marks: 25, least: 0.52, spacious: 0.52 },
    { marks: MOST_CHOSEN, least: 0.4, spacious: 0.4 },
  ],
} as const

/** Px of width from which a window counts as spacious, and up to which as that of a phone, where 9 px are read. */
const SPACIOUS = 800
const PHONE = 500
const ON_A_PHONE = 0.475

/** The least scale at which a picture of so many marks reads in a window. */
export function leastScale(view: keyof typeof LEAST, { width }: Size, count: number): number {
  const row = LEAST[view].find(({ marks }) => count <= marks)
  if (!row) return 0
  const least = width >= SPACIOUS ? row.spacious : row.least
  return width < PHONE ? Math.min(least, ON_A_PHONE) : least
}

/** What the scale of a form that is less plain counts for: rows are harder to follow than a line, and what is loose is easier on the eye. */
const PLAIN = { below: 0.97, tight: 0.95, rows: 0.9, down: 0.95 } as const

/** What the scale of a form counts for, the plainest 1. */
export function plainness({ numbers, density, rows, direction }: Format): number {
  return (
    (numbers === "below" ? PLAIN.below : 1) *
    (density === "tight" ? PLAIN.tight : 1) *
    (rows > 1 ? PLAIN.rows : 1) *
    (direction === "down" ? PLAIN.down : 1)
  )
}
