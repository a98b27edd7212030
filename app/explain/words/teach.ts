import { en } from "./en/teach"
import { catalogue } from "./language"

/** What a person reads where the page asks, checks and teaches: fetched with that. */
export type TeachWords = typeof en

/** The catalogue of teaching in any language. */
export const teach = catalogue<TeachWords>("teach", en)
