/** The colours of the theme as the browser resolves them, for what is drawn by hand. */
export interface Ink {
  readonly page: string
  readonly stage: string
  readonly edge: string
  readonly primal: string
  readonly quiet: string
  readonly pass: string
  readonly tint: string
  readonly visited: string
  readonly error: string
}

const TOKENS: Readonly<Record<keyof Ink, string>> = {
  page: "--page",
  stage: "--stage",
  edge: "--edge",
  primal: "--primal",
  quiet: "--quiet",
  pass: "--pass",
  tint: "--tint",
  visited: "--primal-tint",
  error: "--error",
}

/** Reads the colours that hold at an element: light, dark, the projector's, or the person's own. */
export function inkOf(element: HTMLElement): Ink {
  const probe = element.ownerDocument.createElement("span")
  element.parentElement?.append(probe)
  const read = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const ink = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)]))
  probe.remove()
  return ink as unknown as Ink
}

/** Calls back whenever colours may have changed. */
export function watchInk(changed: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(query => matchMedia(query))
  for (const query of queries) query.addEventListener("change", changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-mode", "data-view"] })
  return () => {
    for (const query of queries) query.removeEventListener("change", changed)
    observer.disconnect()
  }
}
