import type { lesson as english } from "../../en/teach/lesson"

/** The bar of a lesson. */
export const lesson: typeof english = {
  menu: "Lektionen",
  title: (id, title) => `Lektion ${id}: ${title}`,
  /** Written by a lecturer. */
  own: title => `Lektion: ${title}`,
  place: (step, steps) => `${step} von ${steps}`,
  kinds: {
    predict: "Vorhersagen",
    run: "Ausführen",
    investigate: "Untersuchen",
    modify: "Verändern",
    make: "Selbst bauen",
    recall: "Von vor zwei Lektionen",
  },
  /** What buttons are called; what stands on them is part of it. */
  previous: { name: "Zurück in der Lektion", short: "Zurück" },
  next: { name: "Weiter in der Lektion", short: "Weiter" },
  following: { name: "Nächste Lektion", short: "Nächste Lektion" },
  reset: { name: "Neu beginnen mit dem Lektionsschritt", short: "Neu beginnen" },
  leave: { name: "Verlassen der Lektion", short: "Verlassen" },
  right: why => `Richtig. ${why}`,
  done: says => `Geschafft. ${says}`,
  model: "Eine Lösung zeigen",
  source: (source, survey) => `Quelle: ${source}. Überblick: Abschnitt ${survey}.`,
}
