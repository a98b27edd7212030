import { useState } from "react"
import { writeGiven } from "../../document/given"
import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { toNested } from "../../engine/tensor/tensor"
import { linesOf, type Line } from "../../explain/jacobian"
import { downhill, readChoice, writeChoice, type DescentChoice, type Downhill } from "../../labs/downhill"
import { objectiveOf, split, type Objective } from "../../labs/objective"
import { remembered } from "../../store/derived"
import { active, pointOf } from "../../store/series"
import { useActions, useWorkbench } from "../context"

/** The most steps of a way; fewer where they take long. */
const MOST_STEPS = 200
const MOST_WORK = 1_000_000

/** A descent, and what can be done with it. */
export interface Descending extends Downhill {
  readonly lines: readonly Line[]
  readonly objective: Objective
  /** Goes to another iterate, or along another way from the same start; the point of the document follows. */
  readonly change: (choice: Partial<DescentChoice>) => void
  /** Starts somewhere else. */
  readonly place: (start: readonly number[]) => void
}

/** What is descended: the inputs that are moved, their nodes, and the output as a function of them. */
interface Question {
  readonly inputs: Lowered["inputs"]
  readonly nodes: readonly NodeId[]
  readonly objective: Objective
  readonly lines: readonly Line[]
}

/** An output as a function of the inputs that are differentiated, and their values, entry by entry. */
function useObjective(output: NodeId) {
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const { freeze } = document
  const point = pointOf(program, document)
  const inputs = active(program, document)
  const known = program.inputs.filter(input => !inputs.includes(input))
  // The point moves at every step: what was compiled stays as long as what is given does.
  const given = known.map(({ node }) => writeGiven(toNested(point.get(node)!))).join()
  // Inputs follow from program and freeze; of the point only what is given is read, and that is compared by its text.
  const [questionOf] = useState(() => remembered<Question>())
  const question = questionOf([program, freeze, output, given], () => {
    const nodes = inputs.map(({ node }) => node)
    const objective = objectiveOf(program.graph, nodes, output, point)
    return { inputs, nodes, objective, lines: linesOf(program, inputs) }
  })
  return { ...question, graph: program.graph, point: question.nodes.flatMap(node => Array.from(point.get(node)!.data)) }
}

/** The descent of an output, as the document has it. */
export function useDescent(output: NodeId): Descending {
  const { setInputs, setOption } = useActions()
  const options = useWorkbench(state => state.document.options)
  const { graph, nodes, inputs, objective, lines, point } = useObjective(output)
  const steps = Math.max(10, Math.min(MOST_STEPS, Math.floor(MOST_WORK / (graph.size * objective.size))))
  const at = point.join()
  // The point is a new array at every render: it is compared by its text.
  const [wayOf] = useState(() => remembered<readonly [DescentChoice, Downhill]>())
  const [choice, found] = wayOf([objective, options, at, steps], () => {
    const choice = readChoice(name => options.get(`descent.${name}`))
    return [choice, downhill(objective, point, choice, steps)]
  })
  const keep = (choice: DescentChoice) => {
    for (const [name, value] of Object.entries(writeChoice(choice))) setOption(`descent.${name}`, value)
  }
  const move = (to: readonly number[], gesture: string) => {
    const values = split(graph, nodes, to)
    setInputs(new Map(inputs.map(({ name }, i) => [name, toNested(values[i]!)])), gesture)
  }
  return {
    ...found,
    lines,
    objective,
    change: patch => {
      const next = { ...choice, start: found.start, iterate: found.k, ...patch }
      const { way, k } = downhill(objective, found.start, { ...next, iterate: 0 }, steps)
      const iterate = Math.max(k, Math.min(next.iterate, way.iterates.length - 1))
      keep({ ...next, iterate })
      move(way.iterates[iterate]!.point, "descent")
    },
    place: start => {
      keep({ ...choice, start: null, iterate: 0 })
      move(start, "start")
    },
  }
}
