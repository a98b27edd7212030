import type { keys as englishKeys, sheet as englishSheet } from "../../en/later/keys"

/** The sheet of keys. */
export const sheet: typeof englishSheet = {
  title: "Tastenkürzel",
  characters: "Buchstaben und Ziffern wirken als Tasten",
  language: "Sprache",
  close: "Schließen",
}

/** Every command by its id: its keys as they are written, and what they do. */
export const keys: typeof englishKeys = {
  next: ["→ oder Bild ab", "nächster Schritt"],
  previous: ["← oder Bild auf", "Schritt zurück"],
  every: ["Umschalt → oder ←", "jeder Schritt, auch innerhalb des Gefalteten"],
  first: ["Pos1", "erster Schritt"],
  last: ["Ende", "letzter Schritt"],
  play: ["Leertaste", "abspielen oder anhalten"],
  mode: ["1, 2, 3, 4", "Auswerten, Vorwärts, Rückwärts, Vergleich"],
  go: ["g, Ziffern, Eingabetaste", "zu einem Schritt gehen"],
  find: ["/", "einen Knoten finden"],
  fit: ["f", "den Graphen einpassen"],
  near: ["z", "zum Knoten und seinen Nachbarn zoomen"],
  follow: ["a", "dem aktiven Schritt folgen oder nicht mehr"],
  walk: ["[ und ]", "im Graphen: voriger und nächster Knoten"],
  along: ["Pfeile", "im Graphen: an den Kanten entlang"],
  choose: ["Eingabetaste", "im Graphen: zum Schritt des Knotens gehen"],
  change: ["+ und −", "im Graphen: eine Eingabe ändern; ihre Zahl lässt sich auch ziehen"],
  open: ["o", "im Graphen: die Gruppe des Knotens öffnen oder schließen"],
  predict: ["q", "Schritte fragen, bevor sie ihre Zahlen zeigen, oder nicht mehr"],
  left: ["p", "Programm und Eingaben wegfalten oder zurückholen"],
  right: ["t", "die Tabellen wegfalten oder zurückholen"],
  undo: ["Strg Z", "rückgängig"],
  redo: ["Strg Umschalt Z", "wiederholen"],
  shortcuts: ["?", "dieses Blatt"],
  leave: ["Esc", "verlassen"],
  add: ["d", "diesen Zustand in den Foliensatz aufnehmen"],
  handout: ["Umschalt P", "ein Arbeitsblatt des Foliensatzes, der Lektion oder dieses Zustands drucken"],
  onward: ["Bild ab", "im Foliensatz, beim letzten Schritt: nächster Zustand; an der Wand so auch in einer Lektion"],
  back: [
    "Bild auf",
    "im Foliensatz, beim ersten Schritt eines Zustands: voriger Zustand; an der Wand so auch in einer Lektion",
  ],
  tally: ["a–d oder 1–4", "auf der Wand, die fragt: eine Antwort zählen"],
  untally: ["Rücktaste", "auf der Wand, die fragt: die letzte Zählung zurücknehmen"],
  clear: ["Entf", "auf der Wand, die fragt: die Zählung löschen"],
  jump: ["Ziffern, Eingabetaste", "auf der Wand: zu einem Schritt gehen"],
  turn: ["m", "auf der Wand: nächster Modus"],
  hide: ["h", "auf der Wand: die Werte verbergen oder zeigen"],
  table: ["t", "auf der Wand: die Tabelle zeigen oder verbergen"],
  blank: ["b oder .", "auf der Wand: den Schirm leeren oder zeigen"],
  fullscreen: ["f", "auf der Wand: den Schirm füllen oder nicht mehr"],
}
