import type { Document } from "../document/document"
import { EMPTY, FIELDS } from "../document/fields"
import type { inWriting } from "../explain/notations"
import type { Good } from "./standing"

let write: typeof inWriting | null = null

const isUsual = (notation: Document["notation"]) => FIELDS.notation.same(notation, EMPTY.notation)

/** Fetches the notations, if a document is in another than the usual one: before it is shown. */
export async function fetchNotation({ notation }: Document): Promise<void> {
  if (!isUsual(notation)) write = (await import("../explain/notations")).inWriting
}

/** A program in a notation that has been fetched. */
export const inNotation = (good: Good, notation: Document["notation"]): Good =>
  write && !isUsual(notation) ? write(good, notation) : good
