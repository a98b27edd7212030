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
})
