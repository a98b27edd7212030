// Deflate in both directions as streams with limits: a bomb is refused before it unfolds.

/** Most bytes that a compressed link may hold, and most that it may unfold to. */
export const MOST_IN = 64 * 1024
export const MOST_OUT = 1024 * 1024

async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel()
      throw new RangeError("too large")
    }
    parts.push(value)
  }
  const all = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}

const through = (bytes: Uint8Array, transform: CompressionStream | DecompressionStream) =>
  new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform)

/** Text as URL-safe base64 of its deflated UTF-8. */
export async function compress(text: string): Promise<string> {
  const stream = through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"))
  const bytes = await gather(stream, Infinity)
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}

/** The inverse. Throws for what is too large, not base64, not deflate or not UTF-8. */
export async function decompress(code: string): Promise<string> {
  if (code.length > (MOST_IN * 4) / 3) throw new RangeError("too large")
  const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"))
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  const stream = through(bytes, new DecompressionStream("deflate-raw"))
  return new TextDecoder("utf-8", { fatal: true }).decode(await gather(stream, MOST_OUT))
}
