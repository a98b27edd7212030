import type { checkpointing as english } from "../../en/labs/checkpointing"

/** Memory against recomputation. */
export const checkpointing: typeof english = {
  shows:
    "Der Rückweg braucht jeden Zustand einer Kette. Mit wenigen Sicherungen beginnt er bei der nächstgelegenen neu und rechnet den Rest noch einmal.",
  length: "Schritte der Kette",
  snapshots: "Sicherungen",
  at: "Aktion",
  on: "Nächste Aktion",
  back: "Vorige Aktion",
  play: "Den Ablauf abspielen",
  stop: "Anhalten",
  drawn: "Der Ablauf: Zustände nach rechts, Zeit nach unten",
  legend: { advance: "voran", held: "Sicherung", reverse: "rückwärts" },
  actions: {
    store: state => `Zustand ${state} sichern.`,
    restore: state => `Zustand ${state} wiederherstellen.`,
    discard: state => `Zustand ${state} verwerfen.`,
    advance: (from, to) => `Von Zustand ${from} zu Zustand ${to} vorangehen.`,
    reverse: step => `Schritt ${step} rückwärts.`,
    none: "Noch ist nichts getan.",
  },
  counted: (held, advanced, reversed) => `Gesichert: ${held}. Voran: ${advanced}. Rückwärts: ${reversed}.`,
  total: (advances, repetitions, all) =>
    `Insgesamt ${advances} Schritte voran, keiner öfter als ${repetitions}-mal; jeden Zustand zu sichern braucht ${all} Sicherungen.`,
  chart: "Schritte voran gegen Sicherungen",
  advances: "Schritte voran",
  columns: { snapshots: "Sicherungen", advances: "Schritte voran", times: "der Kette" },
}
