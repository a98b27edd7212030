import type { Emitters, CodeLanguage } from "./language"
import { numbers } from "./language"
import { call, checked, type Emit, first, infix, LEVEL, same, template, within, withAttrs } from "./piece"

const number = numbers("math.inf", "math.nan", text => (/[.e]/.test(text) ? text : `${text}.0`))

const comparison =
  (sign: string): Emit =>
  args => {
    const test = infix(sign, LEVEL.comparison)(args, null!).text
    return { text: `1.0 if ${test} else 0.0`, level: LEVEL.choice, test }
  }

const choice: Emit = ([c, a, b]) => ({
  text: `${within(a!, LEVEL.choice + 1)} if ${c!.test ?? within(c!, LEVEL.choice + 1)} else ${within(b!, LEVEL.choice + 1)}`,
  level: LEVEL.choice,
})

/** A function of the module math that raises an error outside its domain. */
const strict = (name: string, helper = "ieee"): Emit =>
  checked(call(`math.${name}`), args => call(helper)([{ text: `math.${name}`, level: LEVEL.atom }, ...args], null!))

const division = checked(infix("/", LEVEL.product), call("ieee_divide"))
const power: Emit = checked(([x, n]) => {
  return { text: `${within(x!, LEVEL.atom)} ** ${within(n!, LEVEL.sign)}`, level: LEVEL.power }
}, call("ieee_power"))

const ops: Emitters = {
  add: infix("+", LEVEL.sum),
  sub: infix("-", LEVEL.sum),
  mul: infix("*", LEVEL.product),
  div: division,
  neg: template("-#1", LEVEL.sign, LEVEL.power),
  reciprocal: (args, place) => division([number(1), ...args], place),
  pow: power,
  power_log: call("power_log"),
  power_below: (args, place) => power([args[0]!, infix("-", LEVEL.sum)([args[1]!, number(1)], place)], place),
  square: template("#1 * #1", LEVEL.product),
  sqrt: strict("sqrt"),
  cbrt: call("cbrt"),
  exp: strict("exp"),
  expm1: strict("expm1"),
  ln: strict("log", "ieee_log"),
  log1p: strict("log1p", "ieee_log"),
  logaddexp: call("logaddexp"),
  log2: strict("log2", "ieee_log"),
  log10: strict("log10", "ieee_log"),
  sin: strict("sin"),
  cos: strict("cos"),
  tan: strict("tan"),
  asin: strict("asin"),
  acos: strict("acos"),
  atan: call("math.atan"),
  atan2: call("math.atan2"),
  hypot: call("math.hypot"),
  sinh: checked(call("math.sinh"), call("ieee_sinh")),
  cosh: strict("cosh"),
  tanh: call("math.tanh"),
  asinh: call("math.asinh"),
  acosh: strict("acosh"),
  atanh: checked(call("math.atanh"), call("ieee_atanh")),
  sigmoid: call("sigmoid"),
  softplus: call("softplus"),
  log_sigmoid: call("log_sigmoid"),
  relu: template("max(#1!, 0.0)"),
  leaky_relu: withAttrs(template("#1 if #1 > 0 else #2 * #1", LEVEL.choice), number),
  elu: withAttrs(template("#1 if #1 > 0 else #2 * math.expm1(#1!)", LEVEL.choice), number),
  silu: template("#1 * sigmoid(#1!)", LEVEL.product),
  gelu: template("#1 * normal_cdf(#1!)", LEVEL.product),
  gelu_tanh: template("#1 * tanh_gate(#1!)", LEVEL.product),
  lt: comparison("<"),
  gt: comparison(">"),
  le: comparison("<="),
  ge: comparison(">="),
  eq: comparison("=="),
  ne: comparison("!="),
  where: choice,
  abs: call("abs"),
  sign: call("sign"),
  floor: checked(template("float(math.floor(#1!))"), call("ieee_floor")),
  max: checked(call("max"), call("ieee_max")),
  min: checked(call("min"), call("ieee_min")),
  clamp: checked(template("min(max(#1!, #2!), #3!)"), template("ieee_min(ieee_max(#1!, #2!), #3!)")),
  erf: call("math.erf"),
  erfc: call("math.erfc"),
  logistic_slope: first(1, call("logistic_slope")),
  tanh_slope: first(1, call("tanh_slope")),
  one_minus_square: template("(1.0 - #1) * (1.0 + #1)", LEVEL.product),
  atan_slope: template("1.0 / (1.0 + #1 * #1)", LEVEL.product),
  inversion: call("inversion"),
  cosine: first(2, call("cosine")),
  gauss: template("math.exp(-#1 * #1)"),
  gauss_half: template("math.exp(-#1 * #1 / 2.0)"),
  normal_cdf: call("normal_cdf"),
  tanh_gate: call("tanh_gate"),
  expand: same,
  reduce: same,
  spread: same,
  index: null,
  place: null,
  slice: null,
  pad: null,
  stack: null,
  concat: null,
  transpose: same,
  sum: same,
  mean: same,
  count: () => number(1),
  amax: same,
  amin: same,
  logsumexp: same,
  softmax: null,
  log_softmax: null,
  deviation: null,
  residual: null,
  norm: call("abs"),
  ratio: template("#1 / #2 if #2 != 0 else 0.0", LEVEL.choice),
  matmul: null,
  matvec: null,
  vecmat: null,
  dot: null,
  outer: null,
  eye: null,
  trace: null,
  det: null,
  cofactor: null,
  cofactor_d1: null,
  cofactor_d2: null,
  cofactor_d3: null,
  inv: null,
}

const helpers: CodeLanguage["helpers"] = {
  ieee: `def ieee(f, x):
    try:
        return f(x)
    except ValueError:
        return math.nan
    except OverflowError:
        return math.inf`,
  ieee_log: `def ieee_log(f, x):
    if x == (-1.0 if f == math.log1p else 0.0):
        return -math.inf
    try:
        return f(x)
    except ValueError:
        return math.nan`,
  ieee_divide: `def ieee_divide(a, b):
    if b != 0:
        return a / b
    if a == 0 or a != a:
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1.0, b)`,
  ieee_power: `def ieee_power(x, n):
    odd = n % 2 == 1 if math.isfinite(n) else False
    try:
        return math.pow(x, n)
    except OverflowError:
        return -math.inf if x < 0 and odd else math.inf
    except ValueError:
        if x != 0:
            return math.nan
        return math.copysign(math.inf, x) if odd else math.inf`,
  ieee_sinh: `def ieee_sinh(x):
    try:
        return math.sinh(x)
    except OverflowError:
        return math.copysign(math.inf, x)`,
  ieee_atanh: `def ieee_atanh(x):
    if abs(x) == 1:
        return math.copysign(math.inf, x)
    return math.atanh(x) if abs(x) < 1 else math.nan`,
  ieee_floor: `def ieee_floor(x):
    return float(math.floor(x)) if math.isfinite(x) else x`,
  ieee_max: `def ieee_max(a, b):
    return a + b if a != a or b != b else max(a, b)`,
  ieee_min: `def ieee_min(a, b):
    return a + b if a != a or b != b else min(a, b)`,
  sign: `def sign(x):
    return x if x == 0 or x != x else math.copysign(1.0, x)`,
  cbrt: `def cbrt(x):
    return math.copysign(abs(x) ** (1.0 / 3.0), x)`,
  sigmoid: `def sigmoid(x):
    e = math.exp(-abs(x))
    return (e if x < 0 else 1.0) / (1.0 + e)`,
  softplus: `def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))`,
  log_sigmoid: `def log_sigmoid(x):
    return min(x, 0.0) - math.log1p(math.exp(-abs(x)))`,
  logaddexp: `def logaddexp(a, b):
    if a == b:
        return a + math.log(2.0)
    return max(a, b) + math.log1p(math.exp(-abs(a - b)))`,
  logistic_slope: `def logistic_slope(x):
    e = math.exp(-abs(x))
    return e / ((1.0 + e) * (1.0 + e))`,
  tanh_slope: `def tanh_slope(x):
    t = math.tanh(x)
    return (1.0 - t) * (1.0 + t) if abs(t) < 0.9 else 4.0 * logistic_slope(2.0 * x)`,
  normal_cdf: `def normal_cdf(x):
    return math.erfc(-x / math.sqrt(2.0)) / 2.0`,
  tanh_gate: `def tanh_gate(x):
    if abs(x) > 99:
        return 0.0 if x < 0 else 1.0
    return sigmoid(math.sqrt(8.0 / math.pi) * (x + 0.044715 * x * x * x))`,
  power_log: `def power_log(x, n, p):
    if x == 0 and n >= 0:
        return 0.0
    return ieee_power(x, n) * ieee_log(math.log, x)`,
  inversion: `def inversion(x, y):
    r = math.hypot(x, y)
    return x / r / r if r != 0 else math.nan`,
  cosine: `def cosine(a, b):
    r = math.hypot(a, b)
    return a / r if r != 0 else math.nan`,
}
const KEYWORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
const BUILTINS = "abs max min float print math f value gradient name adjoint"

/** Python with the module math, on numbers. Values that are not finite are those of IEEE 754. */
export const python: CodeLanguage = {
  ops,
  number,
  helpers,
  reserved: [...`${KEYWORDS} ${BUILTINS}`.split(" "), ...Object.keys(helpers)],
}
