import { entries, type Shape } from "../../engine/tensor/tensor"
import type { Emitters } from "./language"
import { numbers } from "./language"
import { atom, call, type Emit, first, infix, LEVEL, type Piece, same, template, within, withAttrs } from "./piece"

/** Numbers of Python, as in plain Python. */
export const number = numbers("math.inf", "math.nan", text => (/[.e]/.test(text) ? text : `${text}.0`))

const tuple = (shape: Shape) => `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`

/** Positions along the axis that an op works on, as Python writes them; null: all of them. */
const axisIn = (attrs: Readonly<Record<string, unknown>>) => (typeof attrs["axis"] === "number" ? attrs["axis"] : null)

const power: Emit = ([x, n]) => ({ text: `${within(x!, LEVEL.atom)} ** ${within(n!, LEVEL.sign)}`, level: LEVEL.power })

/** Of a result one entry or row: x[1], X[1, 0]. */
const index: Emit = ([x], { attrs }) => {
  const at = [attrs["i"], attrs["j"]].filter(i => typeof i === "number")
  return atom(`${within(x!, LEVEL.atom)}[${at.join(", ")}]`)
}

/** What PyTorch and JAX write alike: `lib` is the module, `axis` and `keep` their words for these. */
interface Words {
  readonly lib: string
  readonly axis: string
  readonly keep: string
  /** An operand where a number alone is not taken. */
  readonly array: (text: string) => string
  /** The op of a shape that is given. */
  readonly shaped: (name: "expand" | "sum", text: string, shape: Shape) => string
}

/** A function of arrays along an axis. With `whole`, how it is called on the whole array. */
function along(words: Words, name: string, whole: "none" | "axes" = "none"): Emit {
  return ([x], { attrs, shapes }) => {
    const axis = axisIn(attrs)
    const all = shapes[0]!.map((_, i) => i)
    const keep = attrs["keep"] ? `, ${words.keep}=True` : ""
    const over = axis !== null ? String(axis) : whole === "axes" || keep !== "" ? tuple(all) : null
    if (all.length === 0 && keep === "" && name.endsWith("logsumexp")) return x!
    return atom(`${name}(${words.array(x!.text)}${over === null ? "" : `, ${words.axis}=${over}`}${keep})`)
  }
}

/** Softmax and its logarithm, of the whole array as of one line. */
const lines =
  (words: Words, name: string): Emit =>
  ([x], { attrs, shape }) => {
    const axis = axisIn(attrs)
    if (axis !== null || shape.length === 1) return atom(`${name}(${x!.text}, ${words.axis}=${axis ?? 0})`)
    return atom(`${name}(${within(x!, LEVEL.atom)}.reshape(-1), ${words.axis}=0).reshape(${tuple(shape)})`)
  }

/** x less its mean by weights, along an axis; or less its sum in shares. */
const lessSum =
  (words: Words, text: (sum: string) => string): Emit =>
  (args, place) => {
    const axis = axisIn(place.attrs) ?? tuple(place.shape.map((_, i) => i))
    const over = `, ${words.axis}=${axis}, ${words.keep}=True)`
    return template(text(over), LEVEL.sum)(args, place)
  }

/** A function of the module. */
function called({ lib, array }: Words): (name: string) => Emit {
  return name => {
    const emit = call(`${lib}.${name}`)
    return (args, place) =>
      emit(
        args.map(arg => (arg.constant ? { ...arg, text: array(arg.text) } : arg)),
        place,
      )
  }
}

/** Operators, powers and logarithms. */
function arithmeticIn(words: Words) {
  const [f, { lib }] = [called(words), words]
  return {
    add: infix("+", LEVEL.sum),
    sub: infix("-", LEVEL.sum),
    mul: infix("*", LEVEL.product),
    div: infix("/", LEVEL.product),
    neg: template("-#1", LEVEL.sign, LEVEL.power),
    reciprocal: template("1.0 / #1", LEVEL.product),
    pow: power,
    power_log: template(`#3 * ${lib}.log(#1!)`, LEVEL.product),
    power_below: template("#1 ** (#2 - 1.0)", LEVEL.power),
    square: f("square"),
    sqrt: f("sqrt"),
    cbrt: template(`${lib}.sign(#1!) * ${lib}.abs(#1!) ** (1.0 / 3.0)`, LEVEL.product),
    exp: f("exp"),
    expm1: f("expm1"),
    ln: f("log"),
    log1p: f("log1p"),
    logaddexp: f("logaddexp"),
    log2: f("log2"),
    log10: f("log10"),
  } satisfies Partial<Emitters>
}

/** Functions by their names. */
function functionsIn(words: Words) {
  const f = called(words)
  return {
    sin: f("sin"),
    cos: f("cos"),
    tan: f("tan"),
    asin: f("arcsin"),
    acos: f("arccos"),
    atan: f("arctan"),
    atan2: f("arctan2"),
    hypot: f("hypot"),
    sinh: f("sinh"),
    cosh: f("cosh"),
    tanh: f("tanh"),
    asinh: f("arcsinh"),
    acosh: f("arccosh"),
    atanh: f("arctanh"),
    sigmoid: f("sigmoid"),
    softplus: f("softplus"),
    log_sigmoid: f("log_sigmoid"),
    relu: f("relu"),
    leaky_relu: withAttrs(f("leaky_relu"), number),
    elu: withAttrs(f("elu"), number),
    silu: f("silu"),
    gelu: f("gelu"),
    gelu_tanh: f("gelu"),
  } satisfies Partial<Emitters>
}

/** Comparisons and what chooses. */
function selectionIn(words: Words) {
  const [f, { lib }] = [called(words), words]
  const comparison =
    (sign: string): Emit =>
    (args, place) => {
      const test = infix(sign, LEVEL.comparison)(args, place).text
      return { text: `${lib}.where(${test}, ${words.array("1.0")}, ${words.array("0.0")})`, level: LEVEL.atom, test }
    }
  return {
    lt: comparison("<"),
    gt: comparison(">"),
    le: comparison("<="),
    ge: comparison(">="),
    eq: comparison("=="),
    ne: comparison("!="),
    where: ([c, a, b]) => {
      const [yes, no] = [a!, b!].map(({ text, constant }) => (constant ? words.array(text) : text))
      return atom(`${lib}.where(${c!.test ?? `${within(c!, LEVEL.sum)} != 0`}, ${yes}, ${no})`)
    },
    abs: f("abs"),
    sign: f("sign"),
    floor: f("floor"),
    max: f("maximum"),
    min: f("minimum"),
    clamp: f("clip"),
    erf: f("erf"),
    erfc: f("erfc"),
  } satisfies Partial<Emitters>
}

/** Formulas of rules, and what only moves entries. */
function formulasIn(words: Words) {
  const [f, { lib }] = [called(words), words]
  const shaped =
    (name: "expand" | "sum"): Emit =>
    ([x], { shape, shapes }) =>
      String(shapes[0]) === String(shape) ? x! : atom(words.shaped(name, words.array(x!.text), shape))
  return {
    logistic_slope: template("#2 * (1.0 - #2)", LEVEL.product),
    tanh_slope: template("1.0 - #2 ** 2", LEVEL.sum),
    one_minus_square: template("(1.0 - #1) * (1.0 + #1)", LEVEL.product),
    atan_slope: template("1.0 / (1.0 + #1 ** 2)", LEVEL.product),
    inversion: template("#1 / (#1 ** 2 + #2 ** 2)", LEVEL.product),
    cosine: template("#1 / #3", LEVEL.product),
    gauss: template(`${lib}.exp(-#1 ** 2)`),
    gauss_half: template(`${lib}.exp(-#1 ** 2 / 2.0)`),
    normal_cdf: f("normal_cdf"),
    tanh_gate: template(`${lib}.sigmoid(math.sqrt(8.0 / math.pi) * (#1 + 0.044715 * #1 ** 3))`),
    expand: shaped("expand"),
    reduce: shaped("sum"),
    spread: ([x], { shape, attrs }) => {
      const axis = axisIn(attrs)
      const kept = shape.map((length, i) => (axis === null || i === (axis + shape.length) % shape.length ? 1 : length))
      return atom(words.shaped("expand", `${within(x!, LEVEL.atom)}.reshape(${tuple(kept)})`, shape))
    },
  } satisfies Partial<Emitters>
}

/** Reductions and products. */
function arraysIn(words: Words) {
  const [f, { lib }] = [called(words), words]
  const product = infix("@", LEVEL.product)
  const bracketed: (args: readonly Piece[]) => string = args =>
    args.map(({ text, constant }) => (constant ? words.array(text) : text)).join(", ")
  return {
    index,
    place: null,
    slice: ([x], { attrs, shape }) => {
      const from = attrs["from"] as number
      return atom(`${within(x!, LEVEL.atom)}.reshape(-1)[${from}:${from + entries(shape)}].reshape(${tuple(shape)})`)
    },
    pad: null,
    stack: args => atom(`${lib}.stack([${bracketed(args)}])`),
    concat: args => atom(`${lib}.concatenate([${bracketed(args)}])`),
    transpose: ([x], { shape }) => (shape.length < 2 ? x! : atom(`${within(x!, LEVEL.atom)}.T`)),
    sum: along(words, `${lib}.sum`),
    mean: along(words, `${lib}.mean`),
    count: (_, { attrs }) => {
      const [shape, axis] = [attrs["shape"] as Shape, axisIn(attrs)]
      return number(axis === null ? entries(shape) : shape[(axis + shape.length) % shape.length]!)
    },
    amax: along(words, `${lib}.amax`),
    amin: along(words, `${lib}.amin`),
    logsumexp: along(words, `${lib}.logsumexp`, "axes"),
    softmax: lines(words, `${lib}.softmax`),
    log_softmax: lines(words, `${lib}.log_softmax`),
    deviation: lessSum(words, over => `#1 - ${lib}.sum(#2 * #1${over}`),
    residual: lessSum(words, over => `#1 - #2 * ${lib}.sum(#1!${over}`),
    norm: f("norm"),
    ratio: infix("/", LEVEL.product),
    matmul: product,
    matvec: product,
    vecmat: product,
    dot: product,
    outer: f("outer"),
    eye: (_, { shape }) => atom(`${lib}.eye(${shape[0]!})`),
    trace: f("trace"),
    det: f("det"),
    cofactor: null,
    cofactor_d1: null,
    cofactor_d2: null,
    cofactor_d3: null,
    inv: f("inv"),
  } satisfies Partial<Emitters>
}

/** What PyTorch and JAX have in common: operators, and what has one name in NumPy's manner. */
const shared = (words: Words): Emitters => ({
  ...arithmeticIn(words),
  ...functionsIn(words),
  ...selectionIn(words),
  ...formulasIn(words),
  ...arraysIn(words),
})

const tensor = (text: string) => (/^[-\d[(]|^math\./.test(text) ? `torch.tensor(${text})` : text)
const inTorch: Words = {
  lib: "torch",
  axis: "dim",
  keep: "keepdim",
  array: tensor,
  shaped: (name, text, shape) =>
    name === "sum" ? `${text}.sum_to_size(${tuple(shape)})` : `torch.broadcast_to(${text}, ${tuple(shape)})`,
}

const F = "torch.nn.functional"
const clamped: Emit = ([x, lo, hi], place) => {
  const bare = lo!.constant && hi!.constant
  const bounds = [lo!, hi!].map(({ text }) => (bare ? text : tensor(text)))
  return bare
    ? atom(`torch.clamp(${x!.text}, ${bounds.join(", ")})`)
    : call("torch.clamp")([x!, ...bounds.map(atom)], place)
}

/** How PyTorch writes each op. */
export const torchOps: Emitters = {
  ...shared(inTorch),
  softplus: template("torch.logaddexp(#1!, torch.zeros_like(#1!))"),
  log_sigmoid: call(`${F}.logsigmoid`),
  leaky_relu: withAttrs(call(`${F}.leaky_relu`), number),
  elu: withAttrs(call(`${F}.elu`), number),
  silu: call(`${F}.silu`),
  gelu: call(`${F}.gelu`),
  gelu_tanh: call(`${F}.gelu`, 'approximate="tanh"'),
  clamp: clamped,
  normal_cdf: call("torch.special.ndtr"),
  concat: args => atom(`torch.cat([${args.map(({ text }) => tensor(text)).join(", ")}])`),
  norm: call("torch.linalg.vector_norm"),
  det: call("torch.linalg.det"),
  inv: call("torch.linalg.inv"),
}

const inJax: Words = {
  lib: "jnp",
  axis: "axis",
  keep: "keepdims",
  array: text => (text.startsWith("[") ? `jnp.array(${text})` : text),
  shaped: (name, text, shape) =>
    name === "sum" ? `sum_to(${text}, ${tuple(shape)})` : `jnp.broadcast_to(${text}, ${tuple(shape)})`,
}

/** How JAX writes each op. */
export const jaxOps: Emitters = {
  ...shared(inJax),
  logaddexp: template("#2 + jax.nn.softplus(#1 - #2)", LEVEL.sum),
  sigmoid: call("jax.nn.sigmoid"),
  softplus: call("jax.nn.softplus"),
  log_sigmoid: template("-jax.nn.softplus(-#1)", LEVEL.sign),
  relu: call("jax.nn.relu"),
  leaky_relu: withAttrs(call("jax.nn.leaky_relu"), number),
  elu: withAttrs(call("jax.nn.elu"), number),
  silu: call("jax.nn.silu"),
  gelu: call("jax.nn.gelu", "approximate=False"),
  gelu_tanh: call("jax.nn.gelu", "approximate=True"),
  erf: call("jax.scipy.special.erf"),
  erfc: call("jax.scipy.special.erfc"),
  normal_cdf: template("jax.scipy.special.erfc(-#1 / math.sqrt(2.0)) / 2.0", LEVEL.product),
  tanh_gate: template("jax.nn.sigmoid(math.sqrt(8.0 / math.pi) * (#1 + 0.044715 * #1 ** 3))"),
  reduce: same,
  amax: along(inJax, "jnp.max"),
  amin: along(inJax, "jnp.min"),
  logsumexp: along(inJax, "jax.scipy.special.logsumexp", "axes"),
  softmax: lines(inJax, "jax.nn.softmax"),
  log_softmax: lines(inJax, "jax.nn.log_softmax"),
  norm: call("jnp.linalg.norm"),
  det: call("jnp.linalg.det"),
  inv: call("jnp.linalg.inv"),
  cosine: first(3, template("#1 / #3", LEVEL.product)),
}
