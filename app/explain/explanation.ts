import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import type { Pass, Run } from "../engine/run/plan"
import { valueOf } from "../engine/run/evaluate"
import { step, type Flow, type Step } from "../engine/run/step"
import type { Tensor } from "../engine/tensor/tensor"
import { tellEvaluate, tellPush, tellRead } from "./values"
import { tellPull, tellSeed } from "./adjoints"
import { faultsOf, spokenFault, writtenFault } from "./fault"
import { branchOf } from "./branch"
import { operand, texOf } from "./formula"
import { outcome } from "./outcome"
import { spoken } from "./spoken"
import { rich, wordsOf, type Rich } from "./rich"
import type { StepContext, StepText } from "./context"
import { type Tagging, untagged } from "./tagging"
import { toldWords, type ToldWords } from "./words/told"

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

/** What happens at step k; at k = 0, what will happen. The last step ends with what has been found. `tagging`: whether the terms of the mathematics say what they are. */
export function explain(
  program: Lowered,
  run: Run,
  k: number,
  words: ToldWords = toldWords,
  tagging: Tagging = untagged,
): Explanation {
  const { plan } = run
  const telling = { program, run, k, words, tagging }
  const now = k === 0 ? null : step(run, k)
  const told =
    now === null ? tellBegin(telling) : withTrouble(telling, withBranch(telling, tellStep(telling, now), now), now)
  const found = k > 0 && k === plan.steps ? outcome(telling) : null
  return {
    title: words.steps.title(plan.pass, k, plan.steps),
    rule: told.rule,
    numbers: told.numbers,
    sentence: found === null ? told.sentence : rich`${told.sentence} ${found.sentence}`,
    speech: [words.steps.spokenTitle(k, plan.steps), told.speech, ...(found === null ? [] : [found.speech])].join(" "),
  }
}

function tellStep(telling: StepContext, now: Step): StepText {
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

/** The same in a program's notation. */
const generalRule = ({ signs }: Lowered, pass: Pass): string =>
  GENERAL_RULE[pass].replace(/\\(dot|bar)\{v\}_(.)/g, (rule, accent: string, index: string) =>
    signs ? signs.display(accent === "dot" ? "tangent" : "adjoint", `v_${index}`) : rule,
  )

function tellBegin({ program, run, words }: StepContext): StepText {
  const { pass, seeds } = run.plan
  const outputs = program.outputs.filter(({ node }) => seeds.some(seed => seed.node === node)).map(({ name }) => name)
  const { begin } = words.steps
  const sentence = pass === "reverse" ? begin.reverse(outputs.map(name => ({ tex: texName(name) }))) : begin[pass]()
  const speech = pass === "reverse" ? begin.reverse(outputs) : sentence
  return { rule: generalRule(program, pass), numbers: "", sentence, speech: wordsOf(speech) }
}

/** Adds what went wrong at this step: the node's own fault, or what has come to it from elsewhere. */
function withTrouble({ program, run, words }: StepContext, told: StepText, now: Step): StepText {
  const fault = faultsOf(program, run).get(now.kind === "pull" ? now.term.to : now.node)
  if (fault !== undefined && now.kind !== "seed")
    return adding(told, writtenFault(fault, words.faults), spokenFault(fault, words.faults))
  const trouble = troubleIn(run, now)
  return trouble === null ? told : adding(told, words.steps[trouble], words.steps[trouble])
}

/** Adds which branch a choice takes at this point, where it is made. */
function withBranch({ program, run, words }: StepContext, told: StepText, now: Step): StepText {
  const branch = now.kind === "evaluate" || now.kind === "push" ? branchOf(program, run, now.node) : null
  if (!branch) return told
  const { taken, untaken, holds } = branch
  const say = words.steps.branch[holds === null ? "wins" : holds ? "holds" : "fails"]
  const [one, other] = [taken, untaken].map(slot => operand(program, program.graph.arg(now.node, slot)))
  const sentence = say({ tex: texOf(one!) }, { tex: texOf(other!) })
  return {
    ...told,
    sentence: rich`${told.sentence} ${sentence}`,
    speech: `${told.speech} ${wordsOf(say(spoken(one!, words), spoken(other!, words)))}`,
  }
}

function troubleIn(run: Run, now: Step): "spreads" | "indefinite" | "infinite" | null {
  const terms = now.kind === "pull" ? [now.term] : now.kind === "push" ? now.terms : []
  const factor = ({ from, to }: Flow) => run.plan.of[now.kind === "pull" ? to : from]!
  const isBorn = (term: Flow) =>
    hasEntry(term.product, Number.isNaN) &&
    !(term.partial && hasEntry(term.partial, Number.isNaN)) &&
    !hasEntry(valueOf(run, factor(term)), Number.isNaN)
  if (terms.some(isBorn)) return "indefinite"
  const results = [...terms.map(term => term.after), ...("value" in now ? [now.value] : [])]
  if (results.some(result => hasEntry(result, Number.isNaN))) return "spreads"
  return results.some(result => hasEntry(result, entry => !Number.isFinite(entry))) ? "infinite" : null
}

const hasEntry = ({ data }: Tensor, is: (entry: number) => boolean) => data.some(is)

const adding = (told: StepText, sentence: string, speech: string): StepText => ({
  ...told,
  sentence: rich`${told.sentence} ${sentence}`,
  speech: `${told.speech} ${speech}`,
})
