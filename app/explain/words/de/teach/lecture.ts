import type {
  authoring as englishAuthoring,
  deck as englishDeck,
  handout as englishHandout,
  lecture as englishLecture,
  presenter as englishPresenter,
} from "../../en/teach/lecture"
import { counted } from "../number"

/** A lecture: the class votes, a deck is stepped through, a second window for its lecturer, a sheet to take home. */
export const lecture: typeof englishLecture = {
  title: "Vorlesung",
  place: (place, of) => `${place} / ${of}`,
  placeTitle: title => `Zustand des Foliensatzes ${title}`,
  votes: count => counted(count, "Stimme", "Stimmen"),
  tally: "A bis D oder 1 bis 4 zählen; die Rücktaste nimmt eine zurück, Entf alle.",
  voted: (letter, answer, right, all) => `${letter}, ${answer}, ist richtig: ${right} von ${all}.`,
  blank: "Der Schirm ist leer: B zeigt ihn wieder.",
  jump: digits => `Schritt ${digits}: Die Eingabetaste führt dorthin.`,
}

/** The panel of decks. */
export const deck: typeof englishDeck = {
  shows:
    "Ein Foliensatz ist eine Folge von Zuständen: D nimmt den sichtbaren auf, Bild ab geht durch alle. Mit eigenen Worten oder einer Frage ist er eine Lektion.",
  choose: "Foliensatz",
  own: "Eigene Foliensätze",
  ready: "Fertige Foliensätze",
  none: "Neuer Foliensatz",
  untitled: "Eigene Vorlesung",
  title: "Titel",
  states: "Zustände des Foliensatzes",
  empty: "Noch nichts darin. Einen zeigenswerten Zustand aufsuchen und D drücken.",
  stateName: (program, mode, step) => `${program}, ${mode}, Schritt ${step}`,
  add: "Diesen Zustand aufnehmen",
  fresh: "Neuer Foliensatz",
  start: "Beginnen",
  presenter: "Fenster für Vortragende",
  print: "Arbeitsblatt drucken",
  share: "Als Link teilen",
  save: "Datei speichern",
  load: "Datei öffnen",
  remove: "Foliensatz löschen",
  undo: "Rückgängig",
  open: place => `Zustand ${place} öffnen`,
  name: place => `Name von Zustand ${place}`,
  note: place => `Notizen zu Zustand ${place}`,
  up: place => `Zustand ${place} nach oben`,
  down: place => `Zustand ${place} nach unten`,
  notes: "Notizen",
  drop: place => `Zustand ${place} entfernen`,
  drag: "An einen anderen Platz ziehen; oder in einem Feld Alt mit Pfeil nach oben oder unten",
  said: {
    added: (count, title) => `In ${title} aufgenommen: Zustand ${count}.`,
    full: (states, size) =>
      `Nicht aufgenommen: Ein Foliensatz hat höchstens ${states} Zustände, jeden mit höchstens ${size} Tausend Zeichen.`,
    removed: name => `Entfernt: ${name}.`,
    deleted: title => `Gelöscht: ${title}.`,
    copied: "Kopiert: Der Link trägt den ganzen Foliensatz.",
    uncopied: "Der Browser lässt die Seite nicht kopieren. Der Link:",
    long: (size, most) =>
      `Der Link hätte ${size} Tausend Zeichen, und mehr als ${most} werden unterwegs abgeschnitten: besser als Datei speichern.`,
    unread: why => `Diese Datei enthält keinen Foliensatz. ${why}`,
    broken: why => `Der Foliensatz dieses Links ließ sich nicht lesen. ${why}`,
    lost: "Der Link dieses Zustands ließ sich nicht lesen.",
    blocked: "Dieser Browser speichert nichts: den Foliensatz als Datei speichern.",
    popup: "Der Browser hat das Fenster nicht geöffnet: Fenster für diese Seite erlauben.",
  },
}

/** What learners read and are asked at a state of a deck, as its lecturer writes it. */
export const authoring: typeof englishAuthoring = {
  name: "Für Lernende",
  summary: (words, asks) =>
    `Für Lernende: ${words === 0 && !asks ? "noch nichts" : `${counted(words, "Wort", "Wörter")}${asks ? ", eine Frage" : ""}`}`,
  words: place => `Worte zu Zustand ${place}`,
  count: (words, most) => `${words} von ${most} Wörtern`,
  question: place => `Frage zu Zustand ${place}`,
  kinds: { none: "Keine Frage", number: "Eine Zahl zum Eingeben", choices: "Antworten zur Auswahl" },
  ask: "Was gefragt wird",
  answer: "Die richtige Zahl",
  right: "Gesagt zur richtigen Antwort",
  wrong: "Gesagt zu jeder anderen",
  choice: letter => `Antwort ${letter}`,
  marked: letter => `Antwort ${letter} ist richtig`,
  says: letter => `Gesagt zu Antwort ${letter}`,
  add: "Noch eine Antwort",
  drop: letter => `Antwort ${letter} entfernen`,
  lacks: {
    ask: "Noch nicht gestellt: Der Fragetext fehlt.",
    answer: "Noch nicht gestellt: Die richtige Zahl fehlt.",
    choices: "Noch nicht gestellt: Eine Antwort ist leer.",
  },
  inState: (state, fault) => `Zustand ${state}: ${fault}`,
  faults: {
    json: "Sie ist kein JSON.",
    size: "Sie ist größer als 10 MB.",
    title: "Der Titel fehlt oder ist zu lang.",
    states: "Eine Liste der Zustände fehlt.",
    many: "Es sind mehr als 200 Zustände.",
    name: "Der Name fehlt oder ist zu lang.",
    link: "Der Link fehlt oder ist zu lang.",
    program: "Der Link nennt kein Programm.",
    note: "Die Notiz fehlt oder ist zu lang.",
    words: "Die Worte sind kein Text oder zu lang.",
    "many-words": "Mehr als 60 Wörter.",
    ask: "Der Fragetext fehlt oder ist zu lang.",
    choices: "Eine Frage hat zwei bis fünf Antworten, jede ein Text mit dem, was dazu gesagt wird.",
    marked: "Keine der Antworten ist als richtig markiert.",
    answer: "Die richtige Antwort ist keine Zahl.",
    says: "Was zu richtigen und falschen Antworten gesagt wird, fehlt oder ist zu lang.",
  },
}

/** The presenter's window. */
export const presenter: typeof englishPresenter = {
  title: "Vortrag",
  alone: "Hier gibt es nichts zu verfolgen: Dieses Fenster öffnet sich aus der Foliensatz-Tafel der Vorlesung.",
  now: (step, steps) => `Schritt ${step} von ${steps}`,
  next: "Nächster Schritt",
  following: name => `Danach: ${name}`,
  over: "Dies ist der letzte Schritt.",
  notes: "Notizen",
  noNotes: "Keine Notizen zu diesem Zustand.",
  answer: "Die Antwort",
  letter: (letter, answer) => `${letter}: ${answer}`,
  tally: counts => counts.join(" · "),
  timer: "Uhr",
  begin: "Starten",
  pause: "Anhalten",
  reset: "Zurücksetzen",
  keys: "Alle Tasten wirken im Fenster der Vorlesung.",
}

/** A sheet to print. */
export const handout: typeof englishHandout = {
  title: "Arbeitsblatt",
  print: "Drucken",
  leave: "Zurück",
  exercise: place => `Aufgabe ${place}`,
  answers: "Lösungen",
  answer: place => `Lösung ${place}`,
  at: "bei",
  fill: {
    evaluate: "Die Werte eintragen.",
    forward: "Werte und Tangenten eintragen.",
    reverse: "Die Werte eintragen, dann die Adjungierten von der letzten Zeile zur ersten.",
    compare: "Die Werte eintragen, dann die Adjungierten von der letzten Zeile zur ersten.",
  },
  table: place => `Ablaufspur zu Aufgabe ${place}`,
  solved: place => `Ablaufspur zu Lösung ${place}`,
  picture: "Der Graph des Programms",
  node: "Knoten",
  columns: { value: "Wert", tangent: "Tangente", adjoint: "Adjungierte", sum: "Summe aus" },
  long: "Die Ablaufspur ist zu lang für ein Blatt.",
  question: "Frage",
  source: name => `Aus: ${name}`,
}
