import { jaxTarget, torchTarget } from "./frameworkTargets"
import { latexTarget } from "./latex"
import { pythonTarget } from "./pythonTarget"
import { dualTarget, tapeTarget } from "./tape"
import type { Target } from "./target"
import { typescriptTarget } from "./typescript"

/** Every kind of code that a program can be taken away as. */
export const TARGETS: readonly [Target, ...Target[]] = [
  pythonTarget,
  tapeTarget,
  dualTarget,
  torchTarget,
  jaxTarget,
  typescriptTarget,
  latexTarget,
]
