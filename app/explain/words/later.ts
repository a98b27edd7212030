import { en } from "./en/later"
import { catalogue } from "./language"

/** What a person reads of parts of the page that are fetched after the first picture, by area. */
export type LaterWords = typeof en

/** The later catalogue in any language. */
export const later = catalogue<LaterWords>("later", en)
