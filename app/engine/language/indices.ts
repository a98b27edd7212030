/** A whole number that a text such as `i+1`, `2n-1` or `n/2` comes to; null if it is no such text, or a name in it has no value. */
export function indexValue(text: string, valueOf: (name: string) => number | null): number | null {
  const tokens = text.match(TOKENS) ?? []
  let at = 0
  const term = (): number => {
    let value = factor()
    for (let token = tokens[at]; token !== undefined && !"+-)".includes(token); token = tokens[at]) {
      if (token === "*" || token === "/") at++
      const next = factor()
      value = token === "/" ? value / next : value * next
    }
    return value
  }
  const factor = (): number => {
    const token = tokens[at++]
    if (token === undefined) return NaN
    if (token === "-") return -factor()
    if (token === "(" && at < DEEPEST) {
      const value = total()
      return tokens[at++] === ")" ? value : NaN
    }
    return isDigit.test(token) ? Number(token) : isName.test(token) ? (valueOf(token) ?? NaN) : NaN
  }
  const total = (): number => {
    let value = term()
    for (let token = tokens[at]; token === "+" || token === "-"; token = tokens[at]) {
      at++
      value = token === "+" ? value + term() : value - term()
    }
    return value
  }
  const value = tokens.join("") === text && tokens.length <= DEEPEST ? total() : NaN
  return at === tokens.length && Number.isSafeInteger(value) ? value : null
}

/** Names in such a text. */
export const namesIn = (text: string): readonly string[] =>
  (text.match(TOKENS) ?? []).filter(token => isName.test(token))

const DEEPEST = 100
const TOKENS = /\d+|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*|[-+*/()]/gu
const isDigit = /^\d/
const isName = /^[\p{L}\p{M}_]/u
