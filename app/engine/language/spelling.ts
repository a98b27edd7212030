/** Functions under names that learners know from elsewhere. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  (
    "logistic:sigmoid expit:sigmoid sigma:sigmoid swish:silu maximum:max minimum:min power:pow average:mean avg:mean " +
    "fabs:abs absolute:abs exponential:exp determinant:det inverse:inv clip:clamp inner:dot concatenate:concat " +
    "lrelu:leaky_relu leakyrelu:leaky_relu lse:logsumexp log_sum_exp:logsumexp signum:sign sqr:square sig:sigmoid ld:log2 lb:log2 fmin:min fmax:max"
  )
    .split(" ")
    .map(pair => pair.split(":") as [string, string]),
)

/** Functions that exist elsewhere and are not what their neighbours in spelling are: no other is offered for them. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  (
    "sinc sinhc tanc cosc selu celu prelu rrelu crelu relu6 glu swiglu geglu cov cor median gmean hmean mad mae argmax argmin exp2 " +
    "erfi erfcx log3 log1m log1mexp log1pexp logaddexp logsigmoid log_sigmoid expm logm sqrtm cosm sinm int map acot acoth arcoth " +
    "sind cosd tand asind acosd atand abs2 si pinv softmin cis nor maxmin sort hstack vstack"
  ).split(" "),
)

const LONGEST = 24

/** The name closest in spelling, or null if none is close: at most a third of the letters may differ. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const lower = name.toLowerCase()
  const synonym = SYNONYMS.get(lower)
  let best: string | null = null
  let least = Infinity
  if (name.length > LONGEST) return null
  for (const candidate of known) {
    if (candidate === synonym || candidate === lower) return candidate
    const distance = editDistance(lower, candidate)
    const most = Math.floor(Math.max(name.length, candidate.length) / 3)
    if (distance < least && distance <= most && distance < candidate.length - 1) {
      least = distance
      best = candidate
    }
  }
  return synonym !== undefined || ELSEWHERE.has(lower) ? null : best
}

/** How many letters must be inserted, deleted or replaced, or neighbours swapped (Damerau–Levenshtein, restricted). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length]!
}
