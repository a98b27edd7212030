import { en } from "./en/labs"
import { catalogue } from "./language"

/** What a person reads in labs, a lab an area: fetched with them. */
export type LabWords = typeof en

/** The catalogue of labs in any language. */
export const labs = catalogue<LabWords>("labs", en)
