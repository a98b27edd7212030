import { en } from "./en/told"
import { catalogue } from "./language"

/** What steps are told with: fetched after the first picture, whose words are among it. */
export type ToldWords = typeof en

/** The catalogue of steps in any language. */
export const told = catalogue<ToldWords>("told", en)

/** English: the words where none are given. */
export const toldWords: ToldWords = en
