import { english, type Language } from "../explain/words/language"

/** The language that the query of the page's address asks for; in use from here on. `?pseudo`: English made longer, to test the page. */
export async function languageOf(query: string): Promise<Language> {
  const language = new URLSearchParams(query).has("pseudo") ? (await import("../explain/words/pseudo")).longer : english
  document.documentElement.lang = language.tag
  return language
}
