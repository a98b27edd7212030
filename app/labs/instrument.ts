/** Python with a call before each statement that says where it is, and what its names stand for. */
export interface Instrumented {
  readonly code: string
  /** Of each line of `code` the line of the source, from 0. */
  readonly origins: readonly number[]
}

/** What the calls are called. */
export const PROBE = "__at__"

/** Lines before which no statement can stand. */
const CONTINUES = /^(elif|else|except|finally)\b/
const DEFINES = /^(?:async\s+)?def\s+\w+\s*\((.*)\)\s*(?:->.*)?:\s*(?:#.*)?$/su
const ASSIGNS = /^([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s*(?:\*\*|\/\/|<<|>>|[-+*/%@&|^])?=(?!=)/
const BINDS = /^(?:for\s+(.+?)\s+in\b|with\s.*\bas\s+([A-Za-z_]\w*)\s*:)/
const NAME = /[A-Za-z_]\w*/g

/** A statement with the lines that it runs over, from 0. */
interface Statement {
  readonly from: number
  readonly to: number
  readonly indent: number
  readonly text: string
}

/** How deep in brackets, and in which string of several lines, a line ends that begins so; whether it goes on with a backslash. */
function after(
  line: string,
  depth: number,
  quote: string | null,
): { depth: number; quote: string | null; more: boolean } {
  let at = 0
  while (at < line.length) {
    if (quote !== null) {
      if (line[at] === "\\") at += 2
      else if (line.startsWith(quote, at)) {
        at += quote.length
        quote = null
      } else at++
      continue
    }
    const char = line[at]!
    if (char === "#") break
    if (char === '"' || char === "'") {
      quote = line.startsWith(char.repeat(3), at) ? char.repeat(3) : char
      at += quote.length
      continue
    }
    if ("([{".includes(char)) depth++
    if (")]}".includes(char)) depth--
    at++
  }
  // A string of one line that is not closed is an error that Python tells.
  return { depth, quote: quote !== null && quote.length === 3 ? quote : null, more: line.endsWith("\\") }
}

function statementsOf(lines: readonly string[]): readonly Statement[] {
  const found: Statement[] = []
  for (let from = 0; from < lines.length; from++) {
    const first = lines[from]!
    if (/^\s*(#|$)/.test(first)) continue
    let to = from
    let state = after(first, 0, null)
    while ((state.depth > 0 || state.quote !== null || state.more) && to + 1 < lines.length) {
      to++
      state = after(lines[to]!, state.depth, state.quote)
    }
    const indent = /^\s*/.exec(first)![0].length
    found.push({
      from,
      to,
      indent,
      text: lines
        .slice(from, to + 1)
        .join("\n")
        .trim(),
    })
    from = to
  }
  return found
}

/** Names that surely have a value, each with how far in it was given one. */
interface Scope {
  readonly indent: number
  names: { readonly name: string; readonly indent: number }[]
}

const bound = (scope: Scope, names: readonly string[], indent: number) => {
  const own = names.filter(name => !scope.names.some(known => known.name === name))
  scope.names.push(...own.map(name => ({ name, indent })))
}

const parameters = (text: string): readonly string[] =>
  text.split(",").flatMap(part => /^\s*\*{0,2}([A-Za-z_]\w*)/.exec(part)?.[1] ?? [])

/** Puts the calls into a source. What is no Python stays as it is: the interpreter says what is wrong. */
export function instrument(source: string): Instrumented {
  const lines = source.split("\n")
  const before = new Map<number, string>()
  const scopes: Scope[] = [{ indent: -1, names: [] }]
  let decorated = false
  for (const { from, indent, text } of statementsOf(lines)) {
    while (scopes.length > 1 && scopes.at(-1)!.indent >= indent) scopes.pop()
    const scope = scopes.at(-1)!
    scope.names = scope.names.filter(known => known.indent <= indent)
    if (!CONTINUES.test(text) && !decorated) {
      const pairs = scope.names.map(({ name }) => `(${JSON.stringify(name)}, ${name})`)
      before.set(from, `${" ".repeat(indent)}${PROBE}(${[from, ...pairs].join(", ")})`)
    }
    decorated = text.startsWith("@")
    const defined = DEFINES.exec(text)
    if (defined || /^class\b/.test(text)) {
      const names = parameters(defined?.[1] ?? "")
      scopes.push({ indent, names: names.map(name => ({ name, indent: indent + 1 })) })
    }
    const [, assigned] = ASSIGNS.exec(text) ?? []
    if (assigned) bound(scope, assigned.match(NAME)!, indent)
    const binds = BINDS.exec(text)
    if (binds) bound(scope, (binds[1] ?? binds[2]!).match(NAME) ?? [], indent + 1)
    if (text.startsWith("del ")) scope.names = scope.names.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(text))
  }
  const all = lines.flatMap((line, at) => {
    const probe = before.get(at)
    return probe === undefined
      ? [{ line, at }]
      : [
          { line: probe, at },
          { line, at },
        ]
  })
  return { code: all.map(({ line }) => line).join("\n"), origins: all.map(({ at }) => at) }
}
