// The op table in the build: without the points that its entries are tested at, which nothing but tests reads.
import type { Plugin } from "vite"

/** The property `probes` of an entry as prettier sets it: on one line, or up to the bracket of the same indentation. */
const PROBES = /^( +)probes: \[(?:.*\]|\n[^]*?^\1\]),\n/gmu

/** Takes the probes out of the entries. */
export const withoutProbes: Plugin = {
  name: "without-probes",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: /\/engine\/ops\/\w+\.ts$/u },
    handler: code => code.replace(PROBES, ""),
  },
}
