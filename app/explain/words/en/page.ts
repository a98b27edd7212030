/** The page around the workbench. */
export const page = {
  title: "Adjoint",
  skip: { title: "Skip links", stage: "Skip to the graph", player: "Skip to the player", panels: "Skip to the trace" },
  hint: "→ steps, space plays, type your own",
  sides: { left: "Program and inputs", right: "Tables", divider: "Width of the tables" },
  mode: "Mode",
  modes: { evaluate: "Evaluate", forward: "Forward", reverse: "Reverse", compare: "Compare" },
  examples: "Examples",
  export: "Export",
  exports: { picture: "Picture of this step", trace: "Evaluation trace" },
  present: { name: "Present", title: "The picture alone, for a class" },
  share: { name: "Share", title: "Copy a link to this very step", done: "Copied" },
  theme: { name: "Theme", title: (theme: string) => `Theme: ${theme}` },
  themes: { system: "system", light: "light", dark: "dark" },
}

/** Plain sentences above the workbench: what went wrong outside the program. */
export const notices = {
  title: "Notices",
  own: "Return to my program",
  foreign: "This came by a link. Your own program is kept as you left it.",
  dismiss: "Dismiss",
  broken: (keys: readonly string[]) => `This link's ${keys.join(", ")} could not be read; the default stands instead.`,
  blocked: "This browser keeps no data for the page: your work lives in the address only.",
  copying: (link: string) => `Copying is not allowed here; this is the link: ${link}`,
}

/** The picture's stage. */
export const stage = {
  graph: "Computational graph",
  lane: "Lane",
  lanes: { forward: "Forward lane", reverse: "Reverse lane" },
  blank: "The text is no program yet: what is wrong stands below it.",
  tidy: { name: "Tidy", title: "Lay the graph out afresh" },
}

/** The player. */
export const player = {
  title: "Player",
  step: "Step",
  at: (step: number, steps: number) => `step ${step} of ${steps}`,
  count: (step: number, steps: number) => `step ${step} / ${steps}`,
  sync: "Synchronise by",
  syncs: { node: "sync: node", step: "sync: step", work: "sync: work", free: "sync: free" },
  speed: "Speed",
}

/** Buttons of the page and the player that are commands: their names. */
export const commands = {
  first: "First step",
  previous: "Previous step",
  next: "Next step",
  last: "Last step",
  play: "Play",
  pause: "Pause",
  undo: "Undo",
  redo: "Redo",
  shortcuts: "Keyboard shortcuts",
}
