import { createStore } from "zustand/vanilla"
import { readShelf, type KeptDeck } from "../../document/deck"
import type { Run } from "../../engine/run/plan"
import { savedDecks } from "../../host/decks"
import type { Asking } from "../teach/asked"

/** How a class has voted on the question of a step: the places of the answers, in the order of the votes. */
export interface Votes {
  readonly run: Run
  readonly k: number
  readonly places: readonly number[]
}

/** What a lecture has beside the document, in this window. */
export interface LectureState {
  /** The decks that the browser keeps. */
  readonly decks: readonly KeptDeck[]
  /** What the last removal can be undone to: a deck as it was, and its place among the decks. */
  readonly undo: { readonly deck: KeptDeck; readonly place: number } | null
  readonly votes: Votes | null
  /** The digits of a step that are typed on the wall. */
  readonly digits: string
  /** What was just done with a deck. */
  readonly said: string
  /** The deck's panel is open, and says it itself. */
  readonly inPanel: boolean
  /** The handout is to be printed as soon as it stands. */
  readonly prints: boolean
}

/** The lecture of this window. */
export const lecture = createStore<LectureState>(() => ({
  decks: readShelf(savedDecks()),
  undo: null,
  votes: null,
  digits: "",
  said: "",
  inPanel: false,
  prints: false,
}))

const NONE: readonly number[] = []

/** The votes on a question: the places of the answers. */
export function votesOn({ votes }: LectureState, asking: Pick<Asking, "question" | "lane">): readonly number[] {
  return votes !== null && votes.run === asking.lane.run && votes.k === asking.question.k ? votes.places : NONE
}

/** Changes the votes on a question. */
export function vote(asking: Asking, change: (places: readonly number[]) => readonly number[]): void {
  const places = change(votesOn(lecture.getState(), asking))
  lecture.setState({ votes: { run: asking.lane.run, k: asking.question.k, places } })
}

/** How many votes each of so many answers has. */
export const counted = (places: readonly number[], answers: number): readonly number[] =>
  Array.from({ length: answers }, (_, answer) => places.filter(place => place === answer).length)
