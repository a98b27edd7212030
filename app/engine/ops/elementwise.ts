import { map } from "../tensor/broadcast"
import { broadcast } from "../tensor/shape"
import type { Named } from "./family"
import type { Attrs, Derivative, Op } from "./op"

type Elementwise = Extract<Derivative, { partials: unknown }> &
  Omit<Op, "shape" | "primal" | "scalar"> & { readonly scalar: (...args: number[]) => number }

/** The values of an entry's static arguments, in the order in which `scalar` takes them. */
export function attrValues(defaults: Attrs | undefined, attrs: Attrs): number[] {
  return Object.keys(defaults ?? {}).map(name => attrs[name] as number)
}

/** An entry that works entry by entry with NumPy broadcasting: shape and primal follow from the function of numbers. */
export function elementwise<const Name extends string>(entry: Elementwise & { readonly name: Name }): Named<Name> {
  return {
    ...entry,
    shape: shapes => broadcast(shapes),
    primal: (args, attrs, shape) => {
      const fixed = attrValues(entry.attrs, attrs)
      return map(fixed.length > 0 ? (...x) => entry.scalar(...x, ...fixed) : entry.scalar, args, shape)
    },
  }
}
