import { type Emitters, helpersIn, type CodeLanguage, numbers } from "./language"
import { atom, call, checked, type Emit, first, infix, LEVEL, template, within, withAttrs } from "./piece"
import { python } from "./pythonOps"
import { straight } from "./straight"
import { type CodeLine, plain, type Target } from "./target"

const number = numbers("Infinity", "NaN", text => text)

const comparison =
  (sign: string): Emit =>
  args => {
    const test = infix(sign, LEVEL.comparison)(args, null!).text
    return { ...atom(`Number(${test})`), test }
  }

const choice: Emit = ([c, a, b]) => ({
  text: `${c!.test ?? `${within(c!, LEVEL.comparison + 1)} !== 0`} ? ${within(a!, LEVEL.choice + 1)} : ${within(b!, LEVEL.choice + 1)}`,
  level: LEVEL.choice,
})

const power = checked(call("Math.pow"), call("power"))

/** What Python writes in another way; the rest is alike: operators, brackets, and what there is no word for. */
const ops: Emitters = {
  ...python.ops,
  div: infix("/", LEVEL.product),
  neg: template("-#1", LEVEL.sign, LEVEL.power),
  reciprocal: template("1 / #1", LEVEL.product),
  pow: power,
  power_below: (args, place) => power([args[0]!, infix("-", LEVEL.sum)([args[1]!, number(1)], place)], place),
  sqrt: call("Math.sqrt"),
  cbrt: call("Math.cbrt"),
  exp: call("Math.exp"),
  expm1: call("Math.expm1"),
  ln: call("Math.log"),
  log1p: call("Math.log1p"),
  log2: call("Math.log2"),
  log10: call("Math.log10"),
  sin: call("Math.sin"),
  cos: call("Math.cos"),
  tan: call("Math.tan"),
  asin: call("Math.asin"),
  acos: call("Math.acos"),
  atan: call("Math.atan"),
  atan2: call("Math.atan2"),
  hypot: call("Math.hypot"),
  sinh: call("Math.sinh"),
  cosh: call("Math.cosh"),
  tanh: call("Math.tanh"),
  asinh: call("Math.asinh"),
  acosh: call("Math.acosh"),
  atanh: call("Math.atanh"),
  relu: template("Math.max(#1!, 0)"),
  leaky_relu: withAttrs(template("#1 > 0 ? #1 : #2 * #1", LEVEL.choice), number),
  elu: withAttrs(template("#1 > 0 ? #1 : #2 * Math.expm1(#1!)", LEVEL.choice), number),
  lt: comparison("<"),
  gt: comparison(">"),
  le: comparison("<="),
  ge: comparison(">="),
  eq: comparison("==="),
  ne: comparison("!=="),
  where: choice,
  abs: call("Math.abs"),
  norm: call("Math.abs"),
  sign: call("Math.sign"),
  floor: call("Math.floor"),
  max: call("Math.max"),
  min: call("Math.min"),
  clamp: template("Math.min(Math.max(#1!, #2!), #3!)"),
  erf: call("erf"),
  erfc: call("erfc"),
  one_minus_square: template("(1 - #1) * (1 + #1)", LEVEL.product),
  atan_slope: template("1 / (1 + #1 * #1)", LEVEL.product),
  gauss: template("Math.exp(-(#1 * #1))"),
  gauss_half: template("Math.exp(-(#1 * #1) / 2)"),
  ratio: template("#2 !== 0 ? #1 / #2 : 0", LEVEL.choice),
  inversion: call("inversion"),
  cosine: first(2, call("cosine")),
  count: () => number(1),
}

const helpers: CodeLanguage["helpers"] = {
  power: `// 1 to any power is 1, as in IEEE 754.
function power(x: number, n: number): number {
  return x === 1 || (x === -1 && Math.abs(n) === Infinity) ? 1 : Math.pow(x, n)
}`,
  power_log: `function power_log(x: number, n: number, p: number): number {
  return x === 0 && n >= 0 ? 0 : p * Math.log(x)
}`,
  sigmoid: `function sigmoid(x: number): number {
  const e = Math.exp(-Math.abs(x))
  return (x < 0 ? e : 1) / (1 + e)
}`,
  softplus: `function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}`,
  log_sigmoid: `function log_sigmoid(x: number): number {
  return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))
}`,
  logaddexp: `function logaddexp(a: number, b: number): number {
  return a === b ? a + Math.LN2 : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
}`,
  logistic_slope: `function logistic_slope(x: number): number {
  const e = Math.exp(-Math.abs(x))
  return e / ((1 + e) * (1 + e))
}`,
  tanh_slope: `function tanh_slope(x: number): number {
  const t = Math.tanh(x)
  return Math.abs(t) < 0.9 ? (1 - t) * (1 + t) : 4 * logistic_slope(2 * x)
}`,
  erf: `// A series of positive terms; further out 1 less the complement.
function erf(x: number): number {
  if (Math.abs(x) > 2) return x < 0 ? erfc(-x) - 1 : 1 - erfc(x)
  let term = x
  let sum = x
  for (let n = 1; n < 60; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}`,
  erfc: `// A continued fraction, from its end.
function erfc(x: number): number {
  if (!(x > 2)) return x < -2 ? 2 - erfc(-x) : 1 - erf(x)
  let tail = x
  for (let n = 80; n > 0; n--) tail = x + n / 2 / tail
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail
}`,
  normal_cdf: `function normal_cdf(x: number): number {
  return erfc(-x / Math.SQRT2) / 2
}`,
  tanh_gate: `function tanh_gate(x: number): number {
  if (Math.abs(x) > 99) return x < 0 ? 0 : 1
  return sigmoid(Math.sqrt(8 / Math.PI) * (x + 0.044715 * x * x * x))
}`,
  inversion: `function inversion(x: number, y: number): number {
  const r = Math.hypot(x, y)
  return x / r / r
}`,
  cosine: `function cosine(a: number, b: number): number {
  return a / Math.hypot(a, b)
}`,
}

const WORDS =
  "abstract any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do else enum eval export extends false finally for from function get if implements import in infer instanceof interface is keyof let module namespace never new null number object of package private protected public readonly require return set static string super switch symbol this throw true try type typeof undefined unique unknown var void while with yield Math Infinity NaN console f value gradient Object __proto__"

/** TypeScript on numbers. */
const typescript: CodeLanguage = { ops, number, helpers, reserved: [...WORDS.split(" "), ...Object.keys(helpers)] }

/** TypeScript that needs no library: a function of the inputs that returns the output and its gradient by name. */
export const typescriptTarget: Target = {
  id: "typescript",
  name: "TypeScript",
  ending: "ts",
  write: source => {
    const made = straight(source, typescript)
    if ("refused" in made) return made
    const { inputs, assignments, adjoints } = made
    const given = inputs.filter(({ constant }) => !constant)
    const head = [
      ...given.map(({ name }) => `${name}: number`),
      ...inputs.flatMap(({ name, constant, value }) => (constant ? [`${name} = ${number(value).text}`] : [])),
    ]
    const section = (part: CodeLine["part"], comment: string): readonly CodeLine[] => {
      const lines = assignments.filter(line => line.part === part)
      // Else a choice between two numbers has the type of these two.
      const written = lines.map(({ name, right, node }) => ({
        text: `  const ${name}${right.includes(" ? ") ? ": number" : ""} = ${right}`,
        node,
        part,
      }))
      return lines.length === 0 ? [] : [...plain(`  // ${comment}`), ...written]
    }
    return {
      lines: [
        ...helpersIn(assignments.map(({ right }) => right).join("\n"), helpers).flatMap(helper => plain(`${helper}\n`)),
        ...plain(`function f(${head.join(", ")}): [value: number, gradient: Record<string, number>] {`),
        ...section("value", "The values, from the inputs on."),
        ...section("adjoint", "The adjoints, from the output back."),
        ...plain("  return ["),
        ...plain(`    ${made.value},`),
        ...plain("    {"),
        ...adjoints.map(({ of, text, node }): CodeLine => {
          return { text: of === text ? `      ${of},` : `      ${of}: ${text},`, node, part: "adjoint" }
        }),
        ...plain("    },\n  ]\n}\n"),
        ...plain(`const [value, gradient] = f(${given.map(({ value }) => number(value).text).join(", ")})`),
        ...plain(`console.log(${JSON.stringify(`${made.output} =`)}, value)`),
        ...plain(
          `for (const [name, adjoint] of Object.entries(gradient)) console.log(\`d${made.output}/d\${name} =\`, adjoint)\n`,
        ),
      ],
    }
  },
}
