import katex from "katex"
import { expect, test } from "vitest"
import golden from "../engine/reference/golden-public.json"
import type { Pass } from "../engine/run/plan"
import { explain } from "./explanation"
import { edgeName, nodeName } from "./name"
import { texPartial } from "./partial"
import { purpose } from "./purpose"
import { sweep, type Sweep } from "./sweep.fixture"
import { traceTable } from "./trace"

const PASSES: readonly Pass[] = ["evaluate", "forward", "reverse"]
/** Longer sweeps are told by their first and last steps. */
const LONGEST = 40

interface Case {
  readonly id: string
  readonly program: string
  readonly inputs: Readonly<Record<string, unknown>>
}

const isNumber = (value: unknown) => typeof value === "number"

/** The reference programs in which everything is a number. */
const cases = (golden.cases as readonly (Case & { constants?: object; value: object })[]).filter(one =>
  [one.inputs, one.constants ?? {}, one.value].every(values => Object.values(values).every(isNumber)),
)

const swept = (one: Case): readonly Sweep[] =>
  PASSES.map(pass => sweep(one.program, one.inputs as Record<string, number>, pass))

function stepsOf({ run }: Sweep): readonly number[] {
  const { steps } = run.plan
  const all = Array.from({ length: steps + 1 }, (_, k) => k)
  return steps > LONGEST ? [...all.slice(0, 10), ...all.slice(-10)] : all
}

test("there are scalar programs to tell", () => {
  expect(cases.length).toBeGreaterThan(80)
})

const rendered = new Set<string>()

function render(tex: string) {
  if (rendered.has(tex)) return
  rendered.add(tex)
  katex.renderToString(tex, { throwOnError: true, strict: "error", displayMode: true })
}

test.each(cases)("$id: speech is speakable and every formula can be typeset", one => {
  const spoken: string[] = []
  for (const { program, run } of swept(one)) {
    for (const k of stepsOf({ program, run })) {
      const { rule, numbers, sentence, speech } = explain(program, run, k)
      for (const tex of [rule, numbers]) render(tex)
      for (const part of sentence) if (typeof part !== "string") render(part.tex)
      spoken.push(speech)
    }
    for (const row of traceTable(program, run, run.plan.steps)) {
      render(row.tex)
      spoken.push(nodeName(program, run, row.node, run.plan.steps))
      program.graph.args(row.node).forEach((arg, slot) => {
        if (program.graph.kind(arg) === "constant") return
        render(texPartial(program, row.node, slot))
        spoken.push(edgeName(program, row.node, slot))
      })
    }
    const seeds = new Map(program.outputs.map(({ name }) => [name, 1]))
    for (const part of purpose(program, run.plan.pass, seeds)) if (typeof part !== "string") render(part.tex)
  }
  for (const text of spoken) expect(text).not.toMatch(/[\\\u02c9{}$−×·∞^]|\bdot\b|undefined|\[object/)
})
