import type { Argument, Group } from "../program"
import type { Graph, NodeId } from "../graph"

/** The groups of a list while it grows. They nest: the last opened closes first. */
export interface Groups {
  open(kind: Group["kind"], name: string, args?: readonly Argument[]): void
  /** Closes the last one. A group without a node is none. */
  close(): void
  all(): readonly Group[]
}

interface Open {
  readonly id: number
  readonly parent: number | null
  readonly kind: Group["kind"]
  readonly name: string
  readonly args: readonly Argument[]
  readonly from: NodeId
  to: NodeId
}

/** No groups yet, over a list that grows. */
export function createGroups(graph: Graph): Groups {
  const groups: Open[] = []
  const open: Open[] = []
  return {
    open: (kind, name, args = []) => {
      const parent = open.at(-1)?.id ?? null
      const group = { id: groups.length, parent, kind, name, args, from: graph.size, to: graph.size }
      groups.push(group)
      open.push(group)
    },
    close: () => {
      const group = open.pop()
      if (group && group.from === graph.size) groups.length = group.id
      else if (group) group.to = graph.size
    },
    all: () => groups,
  }
}
