import type { Document } from "../document/document"
import type { Good } from "./standing"

let notations: typeof import("../explain/notations") | null = null

/** Fetches the notations, if a document is in another than the usual one: before it is shown. */
export async function fetchNotation({ notation }: Document): Promise<void> {
  if (notation) haveNotations(await import("../explain/notations"))
}

/** Hands over the notations to whoever has none yet. */
export function haveNotations(fetched: typeof import("../explain/notations")): void {
  notations = fetched
}

/** A program in a notation that has been fetched. */
export const inNotation = (good: Good, notation: string): Good => notations?.inWriting(good, notation) ?? good
