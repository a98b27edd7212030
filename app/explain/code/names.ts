/** Gives names of a program the form of identifiers, each its own and none that is taken: l#2 becomes l_v2, λ stays. */
export function createNames(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken)
  return name => {
    const plain = name
      .replace("#", "_v")
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}_]+/gu, "_")
      .replace(/^(?=\p{N})/u, "_")
      .replace(/(?<=.)_+$/u, "")
    const base = plain === "" || plain === "_" ? "v" : plain
    for (let version = 1; ; version++) {
      const own = version === 1 ? base : `${base}_${version}`
      if (used.has(own)) continue
      used.add(own)
      return own
    }
  }
}
