import { en } from "./en"
import { catalogue } from "./language"

/** What a person reads or hears of the first picture, by area; of parts that are fetched after it: `LaterWords`. */
export type Words = typeof en

/** The first catalogue in any language. */
export const first = catalogue<Words>(en)

/** English: the words where none are given. */
export const words: Words = en
