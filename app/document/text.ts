// How the parts of a document are written into a link, and read again. Each codec is a pair that undoes each other.

const SURROGATE = /(\p{Cs})/u

/** Percent-encoding of any string. UTF-8; a lone surrogate, which UTF-8 cannot hold, by the same scheme (as in WTF-8). */
export function encode(text: string): string {
  return text
    .split(SURROGATE)
    .map((part, i) => (i % 2 ? lone(part) : encodeURIComponent(part)))
    .join("")
}

function lone(surrogate: string): string {
  const code = surrogate.charCodeAt(0)
  const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
  return bytes.map(byte => `%${byte.toString(16).toUpperCase()}`).join("")
}

const LONE = /(%ED%[AB][0-9A-F]%[89AB][0-9A-F])/i

/** The inverse of `encode`, as `decodeURIComponent` is. Throws a URIError for what is no percent-encoding. */
export function decode(code: string): string {
  return code
    .split(LONE)
    .map((part, i) => (i % 2 ? surrogate(part) : decodeURIComponent(part)))
    .join("")
}

function surrogate(code: string): string {
  const [, second = 0, third = 0] = code
    .split("%")
    .slice(1)
    .map(byte => parseInt(byte, 16))
  return String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f))
}

/** `W[0,1]`: what follows the name of an entry stays readable. */
const ENTRY = /\[\d+(?:,\d+)*\]$/
const SPECIAL = /[%,=[\]\s]/gu

/** A name, or any other short text, as an item of a list: what parts items is encoded. */
export function writeItem(item: string): string {
  const entry = ENTRY.exec(item)?.[0] ?? ""
  return item.slice(0, item.length - entry.length).replace(SPECIAL, encode) + entry
}

/** The inverse of `writeItem`; null for what is no item. */
export function readItem(text: string): string | null {
  try {
    return decode(text.trim())
  } catch {
    return null
  }
}

/** Commas part items, but for those within brackets. */
const BETWEEN_ITEMS = /,(?![^[]*\])/

/** A list of short texts, none of them empty: "a,b,W[0,1]". */
export const writeList = (items: readonly string[]): string => items.map(writeItem).join(",")

/** Reads a list of what `is` allows; null if something else stands in it. */
export function readList(text: string, is: (item: string) => boolean = () => true): readonly string[] | null {
  if (text.trim() === "") return []
  const items = text.split(BETWEEN_ITEMS).map(readItem)
  return items.every(item => item !== null && item !== "" && is(item)) ? (items as readonly string[]) : null
}

/** Commas part the pairs, but for those within a list. */
const BETWEEN_PAIRS = /,(?=[^,[\]]*=)/

/** Values by name: "x=3,W=[[1,2],[3,4]]". */
export function writePairs<Value>(pairs: ReadonlyMap<string, Value>, write: (value: Value) => string): string {
  return [...pairs].map(([name, value]) => `${name.replace(SPECIAL, encode)}=${write(value)}`).join(",")
}

/** The inverse; null if a name is missing or a value cannot be read. */
export function readPairs<Value>(
  text: string,
  read: (text: string) => Value | null,
): ReadonlyMap<string, Value> | null {
  const values = new Map<string, Value>()
  for (const part of text.split(BETWEEN_PAIRS)) {
    if (part.trim() === "") continue
    const cut = part.indexOf("=")
    const name = cut < 1 ? null : readItem(part.slice(0, cut))
    const value = read(part.slice(cut + 1))
    if (name === null || name === "" || value === null) return null
    values.set(name, value)
  }
  return values
}
