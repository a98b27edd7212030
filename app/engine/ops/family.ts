import type { Op } from "./op"

/** Ops that know their names: what must have something for every op does not compile without one. */
export type Named<Name extends string> = Op & { readonly name: Name }

/** A family of the op table. */
export const family = <const Name extends string>(ops: readonly Named<Name>[]): readonly Named<Name>[] => ops
