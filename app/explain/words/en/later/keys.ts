/** The sheet of keys. */
export const sheet = {
  title: "Keyboard shortcuts",
  characters: "Letters and digits act as keys",
  language: "Language",
  close: "Close",
}

type Keys<Id extends string> = Readonly<Record<Id, readonly [keys: string, does: string]>>

const commands = <Id extends string>(keys: Keys<Id>): Keys<Id> => keys

/** Every command by its id: its keys as they are written, and what they do. */
export const keys = commands({
  next: ["→ or Page Down", "next step"],
  previous: ["← or Page Up", "previous step"],
  every: ["Shift → or ←", "every step, also within what is folded"],
  first: ["Home", "first step"],
  last: ["End", "last step"],
  play: ["Space", "play or pause"],
  mode: ["1, 2, 3, 4", "Evaluate, Forward, Reverse, Compare"],
  go: ["g, digits, Enter", "go to a step"],
  find: ["/", "find a node"],
  fit: ["f", "fit the graph to the view"],
  near: ["z", "zoom to the node and its neighbours"],
  follow: ["a", "follow the active step, or no more"],
  walk: ["[ and ]", "in the graph: previous and next node"],
  along: ["arrows", "in the graph: along the edges"],
  choose: ["Enter", "in the graph: go to the node's step"],
  change: ["+ and −", "in the graph: change an input; its number can be dragged, too"],
  open: ["o", "in the graph: open or close the node's group"],
  predict: ["q", "steps ask before they show their numbers, or no more"],
  left: ["p", "fold the program and its inputs away, or back"],
  right: ["t", "fold the tables away, or back"],
  undo: ["Ctrl Z", "undo"],
  redo: ["Ctrl Shift Z", "redo"],
  shortcuts: ["?", "this sheet"],
  leave: ["Esc", "leave"],
  add: ["d", "add this state to the deck"],
  handout: ["Shift P", "print a handout of the deck, the lesson or this state"],
  onward: ["Page Down", "in a deck, at the last step: next state; on a wall so in a lesson"],
  back: ["Page Up", "in a deck, at the step that a state opens at: previous state; on a wall so in a lesson"],
  tally: ["a–d or 1–4", "on a wall that asks: count an answer"],
  untally: ["Backspace", "on a wall that asks: take the last count back"],
  clear: ["Delete", "on a wall that asks: clear the counts"],
  jump: ["digits, Enter", "on a wall: go to a step"],
  turn: ["m", "on a wall: next mode"],
  hide: ["h", "on a wall: hide the values, or show them"],
  table: ["t", "on a wall: show the table, or hide it"],
  blank: ["b or .", "on a wall: blank the screen, or show it"],
  fullscreen: ["f", "on a wall: fill the screen, or no more"],
})
