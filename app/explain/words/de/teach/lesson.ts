import type { lesson as english } from "../../en/teach/lesson"

/** The bar of a lesson. */
export const lesson: typeof english = {
  menu: "Lektionen",
  title: (id, title) => `Lektion ${id}: ${title}`,
  place: (section, step, steps) => `${section}, ${step} von ${steps}`,
  kinds: {
    predict: "Vorhersagen",
    run: "Ausführen",
    investigate: "Untersuchen",
    modify: "Verändern",
    make: "Selbst bauen",
    recall: "Von vor zwei Lektionen",
  },
  previous: "Voriger Lektionsschritt",
  next: "Nächster Lektionsschritt",
  following: "Nächste Lektion",
  leave: "Lektion verlassen",
  right: why => `Richtig. ${why}`,
  source: source => `Quelle: ${source}.`,
}
