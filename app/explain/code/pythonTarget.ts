import { helpersIn } from "./language"
import { python } from "./pythonOps"
import { straight, type Straight } from "./straight"
import { type CodeLine, plain, type Target } from "./target"

const literal = (value: number) => python.number(value).text

/** The function's head: constant inputs come last, with their values. */
function head({ inputs }: Straight): string {
  const given = inputs.flatMap(({ name, constant }) => (constant ? [] : [name]))
  const constants = inputs.flatMap(({ name, constant, value }) => (constant ? [`${name}=${literal(value)}`] : []))
  return `def f(${[...given, ...constants].join(", ")}):`
}

/** Lines of one part with a comment before them. */
function section(made: Straight, part: CodeLine["part"], comment: string): readonly CodeLine[] {
  const lines = made.assignments.filter(line => line.part === part)
  return lines.length === 0
    ? []
    : [
        ...plain(`    # ${comment}`),
        ...lines.map(({ name, right, node }) => ({ text: `    ${name} = ${right}`, node, part })),
      ]
}

/** Python that needs nothing but its module math: a function of the inputs that returns the output and its gradient by name. */
export const pythonTarget: Target = {
  id: "python",
  name: "Python",
  ending: "py",
  write: source => {
    const made = straight(source, python)
    if ("refused" in made) return made
    const adjoints: CodeLine[] = made.adjoints.map(({ of, text, node }) => ({
      text: `        ${JSON.stringify(of)}: ${text},`,
      node,
      part: "adjoint",
    }))
    const helpers = helpersIn(made.assignments.map(({ right }) => right).join("\n"), python.helpers)
    const at = made.inputs.flatMap(({ name, value, constant }) => (constant ? [] : [`${name}=${literal(value)}`]))
    return {
      lines: [
        ...plain(["import math", ...helpers, ""].join("\n\n")),
        ...plain(head(made)),
        ...section(made, "value", "the values, from the inputs on"),
        ...section(made, "adjoint", "the adjoints, from the output back"),
        ...plain(`    return ${made.value}, {`),
        ...adjoints,
        ...plain("    }\n\n"),
        ...plain(`value, gradient = f(${at.join(", ")})`),
        ...plain(`print(${JSON.stringify(`${made.output} =`)}, value)`),
        ...plain(`for name, adjoint in gradient.items():\n    print(f"d${made.output}/d{name} =", adjoint)\n`),
      ],
    }
  },
}
