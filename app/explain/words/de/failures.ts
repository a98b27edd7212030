import type { failures as english } from "../en/failures"

/** What a person reads in the place of a part of the page that is not there. */
export const failures: typeof english = {
  unfetched: "Dieser Teil der Seite ließ sich nicht laden. Alles andere läuft weiter.",
  fault: "Dieser Teil der Seite ist ausgefallen: ein Fehler der App, nicht der Eingabe. Der Text bleibt erhalten.",
  again: "Noch einmal versuchen",
}
