import { saveLanguage } from "./storage"

/** The languages of the page by their tags, each in its own words. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const

/** Opens the page anew in a language, which this browser remembers; where it keeps nothing, the address does. The work stays as it is. */
export function chooseLanguage(tag: string): void {
  const query = saveLanguage(tag) ? "" : `?lang=${tag}`
  history.replaceState(null, "", location.pathname + query + location.hash)
  location.reload()
}
