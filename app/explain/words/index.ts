import { en } from "./en"

/** A catalogue of everything that a person reads or hears: one file a language. */
export type Words = typeof en

/** The words in use where none are given. */
export const words: Words = en
