/** A lecture: the class votes, a deck is stepped through, a second window for its lecturer, a sheet to take home. */
export const lecture = {
  title: "Lecture",
  place: (place: number, of: number) => `${place} / ${of}`,
  placeTitle: (title: string) => `State of the deck ${title}`,
  votes: (count: number) => `${count} ${count === 1 ? "vote" : "votes"}`,
  tally: "A to D or 1 to 4 count; Backspace takes one back, Delete all.",
  voted: (letter: string, answer: string, right: number, all: number) =>
    `${letter}, ${answer}, is right: ${right} of ${all}.`,
  blank: "The screen is blank: B shows it again.",
  jump: (digits: string) => `Step ${digits}: Enter goes there.`,
}

/** The panel of decks. */
export const deck = {
  shows: "A deck is a playlist of states: D adds the one you see, Page Down steps through all of them.",
  choose: "Deck",
  own: "Your decks",
  ready: "Ready decks",
  none: "New deck",
  untitled: "My lecture",
  title: "Title",
  states: "States of the deck",
  empty: "Nothing in it yet. Go to a state worth showing and press D.",
  stateName: (program: string, mode: string, step: number) => `${program}, ${mode}, step ${step}`,
  add: "Add this state",
  fresh: "New deck",
  start: "Start",
  presenter: "Presenter window",
  print: "Print handout",
  share: "Share as a link",
  save: "Save file",
  load: "Open file",
  remove: "Delete deck",
  undo: "Undo",
  open: (place: number) => `Open state ${place}`,
  name: (place: number) => `Name of state ${place}`,
  note: (place: number) => `Notes on state ${place}`,
  up: (place: number) => `Move state ${place} up`,
  down: (place: number) => `Move state ${place} down`,
  notes: "Notes",
  drop: (place: number) => `Remove state ${place}`,
  drag: "Drag to another place; or Alt with the arrow up or down in a field",
  said: {
    added: (count: number, title: string) => `Added to ${title}: state ${count}.`,
    full: (states: number, size: number) =>
      `Not added: a deck has at most ${states} states, each of at most ${size} thousand characters.`,
    removed: (name: string) => `Removed: ${name}.`,
    deleted: (title: string) => `Deleted: ${title}.`,
    copied: "Copied: the link carries the whole deck.",
    uncopied: "The browser does not let the page copy. The link:",
    long: (size: number, most: number) =>
      `The link would have ${size} thousand characters, and more than ${most} get cut off on their way: save a file instead.`,
    unread: "This file holds no deck.",
    broken: "This link's deck could not be read.",
    blocked: "This browser keeps no data: save the deck as a file.",
    popup: "The browser kept the window shut: allow windows for this page.",
  },
}

/** The presenter's window. */
export const presenter = {
  title: "Presenter",
  alone: "Nothing to follow: open this window from the deck panel of the lecture's own.",
  now: (step: number, steps: number) => `Step ${step} of ${steps}`,
  next: "Next step",
  following: (name: string) => `Then: ${name}`,
  over: "This is the last step.",
  notes: "Notes",
  noNotes: "No notes on this state.",
  answer: "The answer",
  letter: (letter: string, answer: string) => `${letter}: ${answer}`,
  tally: (counts: readonly string[]) => counts.join(" · "),
  timer: "Timer",
  begin: "Start",
  pause: "Pause",
  reset: "Reset",
  keys: "All keys act in the lecture's window.",
}

/** A sheet to print. */
export const handout = {
  title: "Handout",
  print: "Print",
  leave: "Back",
  exercise: (place: number) => `Exercise ${place}`,
  answers: "Answers",
  answer: (place: number) => `Answer ${place}`,
  at: "at",
  fill: {
    evaluate: "Fill in the values.",
    forward: "Fill in values and tangents.",
    reverse: "Fill in the values, then the adjoints from the last row to the first.",
    compare: "Fill in the values, then the adjoints from the last row to the first.",
  },
  table: (place: number) => `Trace of exercise ${place}`,
  solved: (place: number) => `Trace of answer ${place}`,
  picture: "The graph of the program",
  node: "Node",
  columns: { value: "Value", tangent: "Tangent", adjoint: "Adjoint", sum: "Sum of" },
  long: "The trace is too long for a sheet.",
  question: "Question",
  source: (name: string) => `From: ${name}`,
}
