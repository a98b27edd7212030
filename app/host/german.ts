import { german as words } from "../explain/words/de/german"
import type { Language } from "../explain/words/language"
import { course } from "../teach/de"

/** German, with the words of the course: one part, that only who reads German fetches. */
export const german: Language = words({ course })
