import { DECK_LIMITS } from "../../document/deck"

/** What the windows of a lecture tell each other: where they are; a key that the other window is to hear; that one has come and knows nothing yet. */
export type Message =
  | {
      readonly kind: "state"
      /** The document as a link's fragment. */
      readonly link: string
      /** The step that is asked about; null: none. */
      readonly asked: number | null
      /** Places of answers, in the order of the votes. */
      readonly votes: readonly number[]
    }
  | { readonly kind: "key"; readonly key: string; readonly shift: boolean }
  | { readonly kind: "hello" }

/** Keys that another window may press here. */
const KEY = /^(?:[a-z0-9. ]|Page(?:Up|Down)|Arrow(?:Left|Right)|Home|End|Backspace|Delete|Enter)$/i

const MOST_VOTES = 10_000

/** Whether a key is heard by the lecture's window, wherever the focus is. */
export const isLectureKey = (key: string): boolean => KEY.test(key)

const isPlace = (given: unknown): given is number => Number.isInteger(given) && (given as number) >= 0

const isVotes = (given: unknown): given is readonly number[] =>
  Array.isArray(given) && given.length <= MOST_VOTES && given.every(isPlace)

/** A message of whatever has come; null: it is none. */
export function messageIn(given: unknown): Message | null {
  const { kind, link, asked, votes, key, shift } = (given ?? {}) as Record<string, unknown>
  if (kind === "hello") return { kind }
  if (kind === "key")
    return typeof key === "string" && isLectureKey(key) && typeof shift === "boolean" ? { kind, key, shift } : null
  if (kind !== "state" || typeof link !== "string" || link.length > DECK_LIMITS.link || !isVotes(votes)) return null
  return asked === null || isPlace(asked) ? { kind, link, asked, votes } : null
}
