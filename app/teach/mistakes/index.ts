import { firstPath } from "./first-path"
import { half } from "./half"
import { minus } from "./minus"
import type { Mistake } from "./mistake"
import { overwrite } from "./overwrite"
import { partial } from "./partial"
import { seed } from "./seed"
import { swap } from "./swap"
import { upstream } from "./upstream"

export type { Mistake, MistakeId } from "./mistake"

/** Every mistake that is known by name: a new one is a file and a line. */
export const MISTAKES: readonly Mistake[] = [overwrite, firstPath, upstream, partial, swap, minus, half, seed]
