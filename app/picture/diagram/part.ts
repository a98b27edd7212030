import type { Group } from "../../engine/graph/program"
import type { NodeId } from "../../engine/graph/graph"

/** What opens and closes as one: a group of the program, a run of a loop's iterations, or a chain of one op. */
export interface Part {
  /** Readable, unique, and the same after most edits: "f@2" (the second call of f), "repeat.3" (of the first loop), "repeat2.3-998", "term.2", "sum.loss". */
  readonly key: string
  readonly kind: Group["kind"] | "run" | "sum" | "product"
  /** Position of the part that this one lies in, −1: none. A parent comes before its children. */
  readonly parent: number
  /** How many groups it lies in. */
  readonly depth: number
  /** Of a run: what it is a run of. */
  readonly of: "iteration" | "term" | null
  /** "f", "softmax"; of iterations their numbers, "3" or "3–998"; of a chain the name of its result. */
  readonly name: string
  readonly args: Group["args"]
  /** All its nodes are in from … to−1; of a chain not all of these are its own. */
  readonly from: NodeId
  readonly to: NodeId
}

/** A loop of more iterations, or a sum of more terms, in a picture that is too large, shows two at its beginning and one at its end; a run holds those between. */
const MOST_ITERATIONS = 5
const FIRST = 2
/** A run opens to so many shorter runs or iterations, or one more. */
const OPENS_TO = 10

/** The groups of a program as parts, a parent before its children, brothers in order. `runs`: long loops are gathered to runs. */
export function partsOf(groups: readonly Group[], runs: boolean): Part[] {
  const names = namesOf(groups)
  const inner = childrenOf(groups)
  const parts: Part[] = []
  const tasks: { readonly ids: readonly number[]; readonly parent: number }[] = []
  const add = (units: readonly (readonly number[])[], parent: number) => {
    for (let i = units.length - 1; i >= 0; i--) tasks.push({ ids: units[i]!, parent })
  }
  const gather = (ids: readonly number[]) => (runs ? gathered(ids, names, groups) : ids.map(id => [id]))
  add(gather(inner.get(null) ?? []), -1)
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { ids, parent } = task
    const [first, last] = [groups[ids[0]!]!, groups[ids.at(-1)!]!]
    const above = parts[parent]
    const depth = above ? above.depth + Number(above.kind !== "run") : 0
    const index = parts.length
    if (ids.length === 1) {
      const { kind, name, args, from, to, id } = first
      parts.push({ key: names[id]!.key, kind, of: null, parent, depth, name, args, from, to })
      add(gather(inner.get(id) ?? []), index)
    } else {
      const key = `${names[first.id]!.key}-${last.name}`
      const name = `${first.name}–${last.name}`
      const of = first.kind === "term" ? "term" : "iteration"
      parts.push({ key, kind: "run", of, parent, depth, name, args: [], from: first.from, to: last.to })
      add(shorterRuns(ids, groups), index)
    }
  }
  return parts
}

interface Naming {
  readonly key: string
  /** Which loop or series of the program an iteration or term is of, from 1; 0: neither. */
  readonly loop: number
}

/** Keys by counting calls of each name, and loops, all through the program. */
function namesOf(groups: readonly Group[]): readonly Naming[] {
  const calls = new Map<string, number>()
  const latest = new Map<string, { readonly loop: number; readonly round: number }>()
  const loops = { iteration: 0, term: 0 }
  return groups.map(({ kind, name, parent }) => {
    if (kind !== "iteration" && kind !== "term") {
      calls.set(name, (calls.get(name) ?? 0) + 1)
      return { key: `${name}@${calls.get(name)!}`, loop: 0 }
    }
    const round = Number(name)
    const brothers = `${kind} ${parent}`
    const before = latest.get(brothers)
    const loop = before && before.round < round ? before.loop : ++loops[kind]
    latest.set(brothers, { loop, round })
    return { key: `${kind === "term" ? "term" : "repeat"}${loop > 1 ? loop : ""}.${name}`, loop }
  })
}

function childrenOf(groups: readonly Group[]): ReadonlyMap<number | null, readonly number[]> {
  const inner = new Map<number | null, number[]>()
  for (const { id, parent } of groups) {
    const brothers = inner.get(parent)
    if (brothers) brothers.push(id)
    else inner.set(parent, [id])
  }
  return inner
}

/** Brothers one by one, but for the middle of a long loop. */
function gathered(
  ids: readonly number[],
  names: readonly Naming[],
  groups: readonly Group[],
): readonly (readonly number[])[] {
  const units: (readonly number[])[] = []
  for (let i = 0; i < ids.length;) {
    const { loop } = names[ids[i]!]!
    const { kind } = groups[ids[i]!]!
    let end = i + 1
    while (loop > 0 && end < ids.length && names[ids[end]!]!.loop === loop && groups[ids[end]!]!.kind === kind) end++
    const rounds = ids.slice(i, end)
    const last = rounds.length - 1
    if (rounds.length <= MOST_ITERATIONS) for (const id of rounds) units.push([id])
    else units.push(...rounds.slice(0, FIRST).map(id => [id]), rounds.slice(FIRST, last), [rounds[last]!])
    i = end
  }
  return units
}

/** A run in pieces, which begin at round numbers: 3–100, 101–200, … */
function shorterRuns(ids: readonly number[], groups: readonly Group[]): readonly (readonly number[])[] {
  let size = 1
  while (ids.length > OPENS_TO * size) size *= OPENS_TO
  const pieces = new Map<number, number[]>()
  for (const id of ids) {
    const piece = Math.floor((Number(groups[id]!.name) - 1) / size)
    const before = pieces.get(piece)
    if (before) before.push(id)
    else pieces.set(piece, [id])
  }
  return [...pieces.values()]
}
