import { MODES } from "../../document/document"
import { choices } from "../../teach/predict"
import { openingOf } from "../../store/sync"
import type { Store, Workbench } from "../../store/workbench"
import type { Command } from "../commands"
import { asked, type Asking } from "../teach/asked"
import { walking } from "../teach/walking"
import { addState, openPlace, printHandout, turn } from "./decks"
import { lecture, vote, votesOn } from "./state"

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit))
const LETTERS = ["a", "b", "c", "d", "A", "B", "C", "D"]

const onWall = ({ document }: Workbench) => document.view === "projector"
const asks = (state: Workbench) => onWall(state) && asked.getState().asking !== null
const askedNothing = (state: Workbench) => onWall(state) && asked.getState().asking === null
const types = (state: Workbench) => onWall(state) && lecture.getState().digits !== ""
const hasVotes = (state: Workbench) => {
  const { asking } = asked.getState()
  return onWall(state) && asking !== null && votesOn(lecture.getState(), asking).length > 0
}

/** On a wall, where the lesson that is open goes from its last step, or back from the one that it opens at; null: nowhere. */
function lessonTurn(state: Workbench, by: 1 | -1): (() => void) | null {
  const { walk } = walking.getState()
  if (!walk || !onWall(state)) return null
  const { tick, ticks, lanes } = state.derived
  if (by === 1) return tick >= ticks ? (walk.next ?? walk.following ?? null) : null
  return tick <= (walk.opens() ?? openingOf(lanes)) ? walk.previous : null
}

/** The place of the answer that a key means: letters and digits alike. */
const placeOf = (key: string) => (LETTERS.includes(key) ? LETTERS.indexOf(key) % 4 : Number(key) - 1)

/** How many answers stand to be chosen from. */
const answersTo = ({ question, lane }: Asking): number =>
  "right" in question ? choices(lane.run, question).length : question.offered.length

function count(key: string): void {
  const { asking } = asked.getState()
  if (asking && placeOf(key) < answersTo(asking)) vote(asking, places => [...places, placeOf(key)])
}

const revote = (change: (places: readonly number[]) => readonly number[]) => () => {
  const { asking } = asked.getState()
  if (asking) vote(asking, change)
}

/** Turns an option of the wall on or off. */
export const switchWall = ({ actions, getState }: Store, name: "hide" | "table" | "blank"): void =>
  actions.setOption(`wall.${name}`, getState().document.options.has(`wall.${name}`) ? null : "on")

/** Fills the screen, or no more: then the wall stays, which the browser's own way out would leave. */
function fillScreen(): void {
  if (!document.fullscreenElement) document.documentElement.requestFullscreen().catch(() => undefined)
  else {
    document.documentElement.dataset["stays"] = ""
    void document.exitFullscreen()
  }
}

/** What keys do in a lecture, before all other commands have them. */
export const LECTURE: readonly Command[] = [
  {
    id: "tally",
    keys: [...DIGITS.slice(1, 5), ...LETTERS],
    reach: "character",
    when: asks,
    act: (_, key) => count(key),
  },
  { id: "untally", keys: ["Backspace"], reach: "outside", when: hasVotes, act: revote(places => places.slice(0, -1)) },
  { id: "clear", keys: ["Delete"], reach: "outside", when: hasVotes, act: revote(() => []) },
  {
    id: "jump",
    keys: DIGITS,
    reach: "character",
    when: askedNothing,
    act: (_, key) => lecture.setState(({ digits }) => ({ digits: digits + key })),
  },
  {
    id: "jump",
    keys: ["Enter"],
    reach: "character",
    when: types,
    act: ({ store }) => {
      const { digits } = lecture.getState()
      lecture.setState({ digits: "" })
      store.actions.goTo(Number(digits))
    },
  },
  {
    id: "jump",
    keys: ["Escape"],
    reach: "always",
    when: types,
    act: () => lecture.setState({ digits: "" }),
  },
  {
    id: "onward",
    keys: ["PageDown", "ArrowRight"],
    reach: "outside",
    when: state => turn(state, 1) !== null,
    act: ({ store }) => openPlace(store, turn(store.getState(), 1)!),
  },
  {
    id: "onward",
    keys: ["PageDown", "ArrowRight"],
    reach: "outside",
    when: state => lessonTurn(state, 1) !== null,
    act: ({ store }) => lessonTurn(store.getState(), 1)!(),
  },
  {
    id: "back",
    keys: ["PageUp", "ArrowLeft"],
    reach: "outside",
    when: state => lessonTurn(state, -1) !== null,
    act: ({ store }) => lessonTurn(store.getState(), -1)!(),
  },
  {
    id: "back",
    keys: ["PageUp", "ArrowLeft"],
    reach: "outside",
    when: state => turn(state, -1) !== null,
    act: ({ store }) => openPlace(store, turn(store.getState(), -1)!, true),
  },
  { id: "handout", keys: ["Shift+P"], reach: "character", act: ({ store }) => printHandout(store) },
  {
    id: "leave",
    keys: ["Escape"],
    reach: "always",
    when: ({ document }) => document.view === "handout",
    act: ({ store }) => store.actions.setView("workbench"),
  },
  { id: "add", keys: ["d"], reach: "character", act: ({ store }) => addState(store) },
  {
    id: "turn",
    keys: ["m"],
    reach: "character",
    when: onWall,
    act: ({ store }) => {
      const { mode } = store.getState().document
      store.actions.setMode(MODES[(MODES.indexOf(mode) + 1) % MODES.length]!)
    },
  },
  { id: "hide", keys: ["h"], reach: "character", when: onWall, act: ({ store }) => switchWall(store, "hide") },
  { id: "table", keys: ["t"], reach: "character", when: onWall, act: ({ store }) => switchWall(store, "table") },
  { id: "blank", keys: ["b", "."], reach: "character", when: onWall, act: ({ store }) => switchWall(store, "blank") },
  { id: "fullscreen", keys: ["f"], reach: "character", when: onWall, act: fillScreen },
]
