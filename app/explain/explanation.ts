import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import type { Run } from "../engine/run/plan"
import { step, type Step } from "../engine/run/step"
import { tellEvaluate, tellPush, tellRead } from "./ahead"
import { tellPull, tellSeed } from "./back"
import { faultsOf, spokenFault, writtenFault } from "./fault"
import { outcome } from "./outcome"
import { rich, type Rich } from "./rich"
import type { Telling, Told } from "./telling"
import { words as defaultWords, type Words } from "./words"

/** One step, told in every way that a reader may want it. */
export interface Explanation {
  /** "Reverse, step 13 of 15" */
  readonly title: string
  /** TeX of the rule at work, in names alone. */
  readonly rule: string
  /** TeX of the same with numbers; "" where the rule already says them. Begins with `=` where it continues the rule. */
  readonly numbers: string
  readonly sentence: Rich
  /** The step in plain words for a screen reader: no TeX, no symbols. */
  readonly speech: string
}

/** What happens at step k; at k = 0, what will happen. The last step ends with what has been found. */
export function explain(program: Lowered, run: Run, k: number, words: Words = defaultWords): Explanation {
  const { plan } = run
  const telling = { program, run, k, words }
  const told = k === 0 ? tellBegin(telling) : withTrouble(telling, tellStep(telling, step(run, k)), step(run, k))
  const found = k > 0 && k === plan.steps ? outcome(telling) : null
  return {
    title: words.steps.title(plan.pass, k, plan.steps),
    rule: told.rule,
    numbers: told.numbers,
    sentence: found === null ? told.sentence : rich`${told.sentence} ${found.sentence}`,
    speech: [words.steps.spokenTitle(k, plan.steps), told.speech, ...(found === null ? [] : [found.speech])].join(" "),
  }
}

function tellStep(telling: Telling, now: Step): Told {
  switch (now.kind) {
    case "read":
      return tellRead(telling, now)
    case "evaluate":
      return tellEvaluate(telling, now)
    case "push":
      return tellPush(telling, now)
    case "seed":
      return tellSeed(telling, now)
    case "pull":
      return tellPull(telling, now)
  }
}

const GENERAL_RULE = {
  evaluate: "v_i = \\varphi_i\\left(v_j, \\ldots\\right)",
  forward: "\\dot{v}_i = \\sum_j \\frac{\\partial v_i}{\\partial v_j} \\cdot \\dot{v}_j",
  reverse: "\\bar{v}_j = \\sum_i \\bar{v}_i \\cdot \\frac{\\partial v_i}{\\partial v_j}",
} as const

function tellBegin({ program, run, words }: Telling): Told {
  const { pass, seeds } = run.plan
  const outputs = program.outputs.filter(({ node }) => seeds.some(seed => seed.node === node)).map(({ name }) => name)
  const { begin } = words.steps
  const sentence = pass === "reverse" ? begin.reverse(outputs.map(name => ({ tex: texName(name) }))) : begin[pass]()
  const speech = pass === "reverse" ? begin.reverse(outputs) : sentence
  return { rule: GENERAL_RULE[pass], numbers: "", sentence, speech: speech.join("") }
}

/** Adds what went wrong at this step: the node's own fault, or what has spread to it. */
function withTrouble({ program, run, words }: Telling, told: Told, now: Step): Told {
  const fault = faultsOf(program, run).get(now.kind === "pull" ? now.term.to : now.node)
  if (fault !== undefined && now.kind !== "seed") return adding(told, writtenFault(fault), spokenFault(fault))
  const results = now.kind === "pull" ? [now.term.after] : "tangent" in now && now.tangent ? [now.tangent] : []
  if ("value" in now) results.push(now.value)
  const entries = results.flatMap(result => Array.from(result.data))
  if (entries.some(Number.isNaN)) return adding(told, words.steps.spreads, words.steps.spreads)
  if (entries.some(entry => !Number.isFinite(entry))) return adding(told, words.steps.infinite, words.steps.infinite)
  return told
}

const adding = (told: Told, sentence: string, speech: string): Told => ({
  ...told,
  sentence: rich`${told.sentence} ${sentence}`,
  speech: `${told.speech} ${speech}`,
})
