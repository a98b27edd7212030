import { en } from "./en"
import { catalogue, type Language } from "./language"

/** What a person reads or hears of the first picture, by area; of parts that are fetched after it: `LaterWords`. */
export type Words = typeof en

/** The first catalogue in any language. */
export const first = catalogue<Words>("first", en)

/** The words of the page, where none are given: of its numbers and its picture. */
export let words: Words = en

/** Settles the language of the page: once, before anything is written in it. */
export const speak = (language: Language): void => void (words = first(language))
