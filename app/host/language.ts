import { speak } from "../explain/words"
import { english, type Language } from "../explain/words/language"
import { savedLanguage } from "./storage"

/** `lang=de` in the query or the fragment of the page's address. */
const ASKED = /[?&#]lang=(\w+)/

/**
 * The language that the page's address asks for, else the one that was chosen last, else English; in use from here on. What cannot be fetched is
 * English. `?pseudo`: English made longer, to test the page.
 */
export async function languageOf({ search, hash }: Location): Promise<Language> {
  const asked = ASKED.exec(search + hash)?.[1]
  // The fragment is written anew by what it says of the work.
  if (asked && ASKED.test(hash)) history.replaceState(null, "", `?lang=${asked}${hash}`)
  const tag = asked ?? savedLanguage()
  const language = search.includes("pseudo")
    ? (await import("../explain/words/pseudo")).longer
    : tag === "de"
      ? await import("./german").then(
          ({ german }) => german,
          () => english,
        )
      : english
  document.documentElement.lang = language.tag
  if (language.title) document.title = language.title
  speak(language)
  return language
}
