import type {
  commands as englishCommands,
  notices as englishNotices,
  page as englishPage,
  player as englishPlayer,
  stage as englishStage,
} from "../en/page"

/** The page around the workbench. */
export const page: typeof englishPage = {
  title: "Adjoint",
  skip: {
    title: "Sprungmarken",
    stage: "Zum Graphen springen",
    player: "Zur Steuerung springen",
    panels: "Zur Ablaufspur springen",
  },
  hint: "→ schreitet, Leertaste spielt, Text ist frei",
  sides: { left: "Programm und Eingaben", right: "Tabellen", divider: "Breite der Tabellen" },
  mode: "Modus",
  modes: { evaluate: "Auswerten", forward: "Vorwärts", reverse: "Rückwärts", compare: "Vergleich" },
  examples: "Beispiele",
  export: "Export",
  exports: { picture: "Bild dieses Schritts", trace: "Ablaufspur" },
  present: { name: "Vorführen", title: "Das Bild allein, für den Hörsaal" },
  share: { name: "Teilen", title: "Einen Link zu genau diesem Schritt kopieren", done: "Kopiert" },
  theme: { name: "Farben", title: theme => `Farben: ${theme}` },
  themes: { system: "wie das System", light: "hell", dark: "dunkel" },
}

/** Plain sentences above the workbench: what went wrong outside the program. */
export const notices: typeof englishNotices = {
  title: "Hinweise",
  own: "Zurück zum eigenen Programm",
  foreign: "Dies kam durch einen Link. Das eigene Programm bleibt, wie es war.",
  dismiss: "Schließen",
  broken: keys =>
    `In diesem Link ließ sich ${keys.join(", ")} nicht lesen; stattdessen gilt, was ohne Angabe vorgesehen ist.`,
  blocked: "Dieser Browser speichert nichts für die Seite: Die Arbeit steht nur in der Adresse.",
  copying: link => `Kopieren ist hier nicht erlaubt; dies ist der Link: ${link}`,
}

/** The picture's stage. */
export const stage: typeof englishStage = {
  graph: "Berechnungsgraph",
  lane: "Bahn",
  lanes: { forward: "Vorwärtsbahn", reverse: "Rückwärtsbahn" },
  blank: "Der Text ist noch kein Programm: Was nicht stimmt, steht darunter.",
  tidy: { name: "Ordnen", title: "Den Graphen neu anordnen" },
}

/** The player. */
export const player: typeof englishPlayer = {
  title: "Steuerung",
  step: "Schritt",
  at: (step, steps) => `Schritt ${step} von ${steps}`,
  count: (step, steps) => `Schritt ${step} / ${steps}`,
  sync: "Gleichlauf nach",
  syncs: { node: "Takt: Knoten", step: "Takt: Schritt", work: "Takt: Aufwand", free: "Takt: frei" },
  speed: "Tempo",
}

/** Buttons of the page and the player that are commands: their names. */
export const commands: typeof englishCommands = {
  first: "Erster Schritt",
  previous: "Schritt zurück",
  next: "Nächster Schritt",
  last: "Letzter Schritt",
  play: "Abspielen",
  pause: "Anhalten",
  undo: "Rückgängig",
  redo: "Wiederholen",
  shortcuts: "Tastenkürzel",
}
