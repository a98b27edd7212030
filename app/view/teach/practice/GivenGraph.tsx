import { useMemo } from "react"
import { plainNode } from "../../../explain/formula"
import { teach } from "../../../explain/words/teach"
import { pictured } from "../../../teach/exercises/graph"
import type { ExerciseTask } from "../../../teach/exercises/task"
import { createWorkbench } from "../../../store/workbench"
import { useWords } from "../../context"
import { make } from "../../exports/picture"

/** A graph as a picture in which nothing is worked out; who cannot see it hears its nodes. */
export function GivenGraph({ data }: { data: ExerciseTask }) {
  const { graph: say } = useWords(teach).practice
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(make(createWorkbench(pictured(data)).getState()))}`,
    [data],
  )
  const { program, run } = data.facts
  const nodes = Array.from(run.plan.order).flatMap(node =>
    program.graph.kind(node) === "op" ? [`${program.names[node]!} = ${plainNode(program, node)}`] : [],
  )
  return <img className="given-graph" src={source} alt={say.picture(nodes)} />
}
