import type { Layout, LayoutInput, Size, XY } from "./geometry"
import { layout } from "./layout"
import { revision } from "./revision"
import { scaleIn, type Fit } from "./scale"

/** Another form must be so many times better than the one that stands. */
const GAIN = 1.3

/** A picture in the forms that it may take, and the window that it is for. */
export interface FormChoices {
  readonly inputs: readonly LayoutInput[]
  /** What the scale of each form counts for: the plainest 1. */
  readonly plain: readonly number[]
  readonly room: Size
  readonly fit: Fit
  /** The form that the picture has already. */
  readonly stands: number | null
  /** Centres of marks in that, by id. */
  readonly previous: ReadonlyMap<string, XY> | null
}

/** The layout in the form in which the picture is seen largest. The form that stands is left only for a much better one. */
export function bestLayout({ inputs, plain, room, fit, stands, previous }: FormChoices): {
  readonly form: number
  readonly layout: Layout
} {
  const layouts = inputs.map((input, form) => (form === stands ? revision(input, previous) : layout(input)))
  const worths = layouts.map((one, form) => scaleIn(one, room, fit) * plain[form]!)
  const largest = Math.max(...worths)
  const form = stands !== null && largest < GAIN * worths[stands]! ? stands : worths.indexOf(largest)
  return { form, layout: layouts[form]! }
}
