import { EMPTY } from "../../../document/fields"
import type { Document } from "../../../document/document"
import { writeGiven } from "../../../document/given"
import { formatNumber } from "../../../explain/number"
import { formatValue } from "../../../explain/value"
import type { TeachWords } from "../../../explain/words/teach"
import { step } from "../../../engine/run/step"
import { valueOf } from "../../../engine/run/evaluate"
import { readAnswer } from "../../../teach/answer"
import { checkTrace, linesOf, truthOf } from "../../../teach/check"
import { EXERCISES } from "../../../teach/exercises"
import { gradientsBy } from "../../../teach/exercises/bug"
import { lineOf } from "../../../teach/exercises/line"
import { wrongRules } from "../../../teach/exercises/trace"
import { FACTORS, matricesOf, productText, type Factor } from "../../../teach/exercises/shapes"
import { factsOf, type Facts } from "../../../teach/facts"
import { firstSlipNamed, slipTold } from "../../../teach/told"
import { rulesIn, rulesOf } from "../../../teach/rule"
import { filledIn } from "../../../teach/typed"
import { useWords } from "../../context"
import { teach } from "../../../explain/words/teach"
import { exerciseOf } from "./Exercise"
import { AnswerField, ListChoice, OneChoice, Sorting } from "./forms"
import { TraceTable } from "./TraceTable"
import { GivenGraph } from "./GivenGraph"
import type { ExerciseFormProps, ExerciseView } from "./view"

type Typed = Pick<ExerciseFormProps<unknown>, "draft" | "put">

/** The data of a kind, and what it is answered with. */
type DataOf<Kind> = Kind extends { readonly model: (data: infer Data) => unknown } ? Data : never
type ReplyOf<Kind> = Kind extends { readonly model: (data: never) => infer Reply } ? Reply : never
type ViewOf<Name extends keyof typeof EXERCISES> = ExerciseView<
  DataOf<(typeof EXERCISES)[Name]>,
  ReplyOf<(typeof EXERCISES)[Name]>
>

type Stated = Pick<Document, "program" | "at">

/** The values of the inputs that have none in the text; "": all have. */
function pointText({ program, at }: Stated, { practice }: TeachWords): string {
  const free = factsOf({ ...EMPTY, program, at })?.program.inputs.filter(({ literal }) => literal === null) ?? []
  return free.length > 0 ? practice.at(free.map(({ name }) => `${name} = ${writeGiven(at.get(name) ?? 1)}`)) : ""
}

/** A program with the values of its inputs. */
const posedText = (stated: Stated, words: TeachWords) => `${stated.program}\n${pointText(stated, words)}`.trim()

/** "x = 1, y = 0": the seeds of a run. */
const seedsIn = ({ program, run }: Facts) =>
  run.plan.seeds.map(({ node, seed }) => `${program.names[node]!} = ${formatValue(valueOf(run, seed))}`).join(", ")

/** A whole number; null: none. */
const wholeIn = (text: string | undefined) => {
  const read = readAnswer(text ?? "")
  return "value" in read && read.value.shape.length === 0 ? read.value.data[0]! : null
}

function Answer(props: Typed) {
  const { answer } = useWords(teach).practice
  return <AnswerField name="answer" label={answer} draft={props.draft} put={props.put} />
}

const number: ViewOf<"number"> = {
  kind: EXERCISES.number,
  ask: ({ facts, question }, { practice: { ask } }) => {
    const { program, run } = facts
    const happened = step(run, question.k)
    const name = program.names[question.node]!
    if (happened.kind !== "pull")
      return question.asked === "tangent" ? ask.tangent(name, seedsIn(facts)) : ask.value(name)
    const from = program.names[happened.term.to]!
    const given = formatValue(truthOf(facts, happened.term.to, "adjoint"))
    return question.asked === "sum" ? ask.sum(from, given, name) : ask.contribution(from, given, name)
  },
  text: ({ document }, words) => posedText(document, words),
  Form: Answer,
  read: ({ answer = "" }) => {
    const read = readAnswer(answer)
    return "value" in read ? read.value : null
  },
  model: ({ question }) => formatValue(question.right),
  played: ({ document, question }) => ({ ...document, clock: question.k }),
}

const trace: ViewOf<"trace"> = {
  kind: EXERCISES.trace,
  ask: ({ facts }, { practice: { ask } }) => {
    const forward = facts.run.plan.pass === "forward"
    return forward ? `${ask.trace.forward} ${ask.seeded(seedsIn(facts))}` : ask.trace.reverse
  },
  text: ({ document }, words) => posedText(document, words),
  Form: ({ data: { facts }, ...filling }) => <TraceTable facts={facts} {...filling} rules />,
  read: (draft, { facts }) => {
    const { filled, unread } = filledIn(facts, draft)
    const typed = Object.values(draft).some(text => text.trim() !== "")
    return typed && unread.size === 0 ? { filled, rules: rulesIn(facts, draft) } : null
  },
  model: () => null,
  played: ({ document }) => document,
  told: ({ facts }, reply, right, words) => {
    const lines = checkTrace(facts, reply.filled)
    const blank = lines.filter(({ verdict }) => verdict === "missing").length
    const { work, rule } = words.practice
    // Who chooses none has not been asking for rules.
    const unsaid = reply.rules.size === 0 ? 0 : rulesOf(facts).size - reply.rules.size
    if (right) return [work.all, ...(unsaid > 0 ? [rule.unsaid(unsaid)] : [])].join(" ")
    const [other] = wrongRules(facts, reply)
    const slip =
      firstSlipNamed(lines, words) ?? (other && `${rule.wrong(other)} ${slipTold("otherRule", words).sentence}`)
    return [slip ?? work.good, ...(blank > 0 ? [work.blank(blank)] : [])].join(" ")
  },
}

const begun = ({ facts: { program, run } }: DataOf<typeof EXERCISES.order>) => {
  const nodes = Array.from(run.plan.order, node => program.names[node]!)
  return nodes.toSorted()
}
const orderIn = (draft: { readonly order?: string }, data: DataOf<typeof EXERCISES.order>) => {
  const names = draft.order?.split(" ") ?? []
  return names.length > 0 ? names : begun(data)
}

const order: ViewOf<"order"> = {
  kind: EXERCISES.order,
  ask: (_, { practice: { ask } }) => ask.order,
  text: ({ document: { program } }) => program,
  Form: ({ data, draft, put }) => (
    <Sorting names={orderIn(draft, data)} sort={names => put({ order: names.join(" ") })} />
  ),
  read: (draft, data) => orderIn(draft, data),
  model: data => EXERCISES.order.model(data).join(", "),
  played: ({ document }) => ({ ...document, mode: "evaluate" }),
}

const MODES_OF = ["forward", "reverse"] as const
const modeIn = ({ mode }: { readonly mode?: string }) => MODES_OF.find(one => one === mode) ?? null

function ModeChoice(props: Typed) {
  const { modes, modeLabel } = useWords(teach).practice
  return <OneChoice name="mode" label={modeLabel} of={MODES_OF.map(one => [one, modes[one]])} {...props} />
}

function SeedForm({ data: { inputs, outputs }, draft, put }: ExerciseFormProps<DataOf<typeof EXERCISES.seed>>) {
  const { seedOf } = useWords(teach).practice
  const chosen = modeIn(draft)
  const count = chosen === "forward" ? inputs : chosen === "reverse" ? outputs : 0
  const name = (i: number) => `${chosen === "forward" ? "x" : "y"}${i + 1}`
  return (
    <>
      <ModeChoice draft={draft} put={put} />
      <div className="choices">
        {Array.from({ length: count }, (_, i) => (
          <AnswerField key={name(i)} name={name(i)} label={seedOf(name(i))} draft={draft} put={put} />
        ))}
      </div>
    </>
  )
}

const seed: ViewOf<"seed"> = {
  kind: EXERCISES.seed,
  ask: ({ part, place, inputs, outputs }, { practice: { ask } }) => ask.seed(part, place + 1, inputs, outputs),
  Form: SeedForm,
  read: (draft, { inputs, outputs }) => {
    const mode = modeIn(draft)
    if (mode === null) return null
    const letter = mode === "forward" ? "x" : "y"
    const texts = Array.from({ length: mode === "forward" ? inputs : outputs }, (_, i) => draft[`${letter}${i + 1}`])
    // Blank is 0 where something is said.
    const numbers = texts.map(text => (text?.trim() ? wholeIn(text) : 0))
    return texts.some(text => text?.trim()) && numbers.every(one => one !== null) ? { mode, seed: numbers } : null
  },
  model: (data, { practice }) => {
    const { mode, seed: numbers } = EXERCISES.seed.model(data)
    return `${practice.modes[mode]}, (${numbers.join(", ")})`
  },
  played: () => null,
}

const mode: ViewOf<"mode"> = {
  kind: EXERCISES.mode,
  ask: ({ inputs, outputs }, { practice: { ask } }) => ask.mode(inputs, outputs),
  Form: function ModeForm({ draft, put }) {
    const { sweeps } = useWords(teach).practice
    return (
      <>
        <ModeChoice draft={draft} put={put} />
        <AnswerField name="sweeps" label={sweeps} draft={draft} put={put} />
      </>
    )
  },
  read: draft => {
    const [mode, sweeps] = [modeIn(draft), wholeIn(draft["sweeps"])]
    return mode === null || sweeps === null ? null : { mode, sweeps }
  },
  model: (data, { practice }) => {
    const { mode, sweeps } = EXERCISES.mode.model(data)
    return `${practice.modes[mode]}, ${sweeps}`
  },
  played: () => null,
}

const placeIn = ({ line }: { readonly line?: string }) => (line === undefined ? null : Number(line))

const firstWrong: ViewOf<"firstWrong"> = {
  kind: EXERCISES.firstWrong,
  ask: (_, { practice: { ask } }) => ask.firstWrong,
  text: ({ document }, words) => posedText(document, words),
  Form: function WrongStepForm({ data: { facts, run }, draft, put }) {
    const words = useWords(teach)
    const of = linesOf(facts).map(({ node, column }, i) => {
      const value = formatValue(truthOf({ ...facts, run }, node, column))
      return [String(i), `${words.grade.line(column, facts.program.names[node]!)} = ${value}`] as const
    })
    return <OneChoice name="line" label={words.practice.lines} of={of} draft={draft} put={put} code />
  },
  read: placeIn,
  model: (data, words) => {
    const { node, column } = linesOf(data.facts)[EXERCISES.firstWrong.model(data)]!
    const right = formatValue(truthOf(data.facts, node, column))
    return `${words.grade.line(column, data.facts.program.names[node]!)} = ${right}`
  },
  played: ({ document }) => document,
  told: ({ mistake }, _, right, words) => {
    const { name, sentence } = slipTold(mistake, words)
    return right ? `${words.predict.verdict.right} ${name}. ${sentence}` : null
  },
}

const bug: ViewOf<"bug"> = {
  kind: EXERCISES.bug,
  ask: (data, { practice: { ask } }) => {
    const { code, truth } = gradientsBy(data)
    const written = (numbers: readonly number[]) =>
      numbers.map(one => formatNumber(one, Number.isInteger(one) ? undefined : 3))
    return ask.bug(data.of, written(code), written(truth))
  },
  text: ({ document }, words) => pointText(document, words),
  Form: function BugForm({ data: { code }, draft, put }) {
    const { lines } = useWords(teach).practice
    return (
      <OneChoice name="line" label={lines} of={code.map((text, i) => [String(i), text])} draft={draft} put={put} code />
    )
  },
  read: placeIn,
  model: ({ right }) => right,
  played: ({ document }) => document,
  told: ({ mistake, right: line, source }, _, right, words) => {
    if (!right) return null
    const { name, sentence } = slipTold(mistake, words)
    const { corrected, sources } = words.practice
    return [
      `${words.predict.verdict.right} ${name}. ${sentence} ${corrected(line)}`,
      ...(source ? [sources[source]] : []),
    ].join(" ")
  },
}

const line: ViewOf<"line"> = {
  kind: EXERCISES.line,
  ask: (_, { practice: { ask } }) => ask.line,
  text: ({ document, terms, place }) =>
    `${document.program}\n\n${lineOf(factsOf({ ...EMPTY, ...document })!, terms[place]!)}`,
  Form: function EdgeForm({ data: { terms }, draft, put }) {
    const say = useWords(teach).practice
    const of = terms.map(({ edge }) => {
      const [, to = "", from = "", operand = ""] = /^(.*)→(.*):(\d+)$/.exec(edge) ?? []
      return [edge, say.edge(from, to, Number(operand))] as const
    })
    const sorted = of.toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    return <OneChoice name="edge" label={say.edges} of={sorted} draft={draft} put={put} code />
  },
  read: ({ edge }) => edge ?? null,
  model: data => EXERCISES.line.model(data),
  played: ({ document, terms, place }) => ({ ...document, clock: terms[place]!.k }),
}

const build: ViewOf<"build"> = {
  kind: EXERCISES.build,
  ask: (_, { practice: { ask } }) => ask.build,
  text: ({ gradient }, { practice }) =>
    `${practice.partial("x")} = ${gradient.x || "0"}\n${practice.partial("y")} = ${gradient.y || "0"}`,
  Form: function BuildForm({ draft, put }) {
    const say = useWords(teach).practice
    return <AnswerField name="answer" label={say.function} draft={draft} put={put} wide />
  },
  read: ({ answer = "" }) => (answer.trim() === "" ? null : answer),
  model: ({ f }) => f,
  played: ({ f }) => ({ program: `f = ${f}`, at: new Map(Object.entries({ x: 2, y: 3 })), mode: "reverse" }),
}

const graph: ViewOf<"graph"> = {
  kind: EXERCISES.graph,
  ask: (_, { practice: { ask } }) => ask.graph,
  Form: function GraphForm({ data, draft, put }) {
    const { graph: say } = useWords(teach).practice
    return (
      <>
        <GivenGraph facts={data.facts} />
        <textarea
          aria-label={say.program}
          spellCheck={false}
          autoCapitalize="off"
          value={draft["answer"] ?? ""}
          onChange={event => put({ answer: event.target.value })}
        />
      </>
    )
  },
  read: ({ answer = "" }) => (answer.trim() === "" ? null : answer),
  model: ({ document }) => document.program.replaceAll("\n", "; "),
  played: ({ document }) => document,
}

/** "Cᵀ", or by the names of the factors: C stands for its adjoint. */
const factorText = ({ of, transposed }: Factor, named: Readonly<Partial<Record<Factor["of"], string>>> = {}) =>
  `${named[of] ?? of}${transposed ? "ᵀ" : ""}`
const factorIn = (text: string | undefined) => FACTORS.find(one => factorText(one) === text) ?? null

function ShapesForm({ draft, put }: ExerciseFormProps<DataOf<typeof EXERCISES.shapes>>) {
  const { shape: say, factors: named } = useWords(teach).practice
  const factors = FACTORS.map(one => [factorText(one), factorText(one, named)] as const)
  return (
    <div className="choices" role="group" aria-label={say.rule}>
      <ListChoice name="left" label={say.left} of={factors} draft={draft} put={put} />
      <ListChoice name="right" label={say.right} of={factors} draft={draft} put={put} />
      <AnswerField name="rows" label={say.rows} draft={draft} put={put} />
      <AnswerField name="columns" label={say.columns} draft={draft} put={put} />
    </div>
  )
}

const shapes: ViewOf<"shapes"> = {
  kind: EXERCISES.shapes,
  ask: ({ wanted }, { practice: { ask } }) => ask.shapes(wanted),
  text: (data, { practice }) =>
    [
      productText(data).replaceAll("'", "ᵀ").replace(" @ ", " "),
      ...Object.entries(data.shapes).map(([name, [rows, columns]]) => practice.shapeOf(name, rows, columns)),
    ].join("\n"),
  Form: ShapesForm,
  read: draft => {
    const [left, right] = [factorIn(draft["left"]), factorIn(draft["right"])]
    const [rows, columns] = [wholeIn(draft["rows"]), wholeIn(draft["columns"])]
    return left && right && rows !== null && columns !== null ? { left, right, shape: [rows, columns] } : null
  },
  model: (data, { practice: { factors } }) => {
    const { left, right, shape } = EXERCISES.shapes.model(data)
    return `${factorText(left, factors)} ${factorText(right, factors)}, ${shape.join(" × ")}`
  },
  played: data => {
    const at = new Map(matricesOf(data))
    const seeds = new Map([["C", at.get("C")!]])
    at.delete("C")
    return { program: productText(data), at, mode: "reverse", seed: { ...EMPTY.seed, reverse: seeds } }
  },
}

const cost: ViewOf<"cost"> = {
  kind: EXERCISES.cost,
  ask: ({ way, inputs, outputs, evaluation }, { practice: { ask } }) => ask.cost[way](inputs, outputs, evaluation),
  Form: Answer,
  read: ({ answer }) => wholeIn(answer),
  model: data => formatNumber(EXERCISES.cost.model(data)),
  played: () => null,
}

/** The kinds as they are offered. */
export const EXERCISE_VIEWS = [
  exerciseOf(number),
  exerciseOf(trace),
  exerciseOf(order),
  exerciseOf(seed),
  exerciseOf(mode),
  exerciseOf(firstWrong),
  exerciseOf(bug),
  exerciseOf(line),
  exerciseOf(build),
  exerciseOf(graph),
  exerciseOf(shapes),
  exerciseOf(cost),
]
