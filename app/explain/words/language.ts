import { pseudo } from "./pseudo"

/** Languages that there are catalogues of, as BCP 47 tags. */
type Written = "en"

/** What a person can read the page in. `en-XA`: English made longer and bracketed, for tests of the page. */
export type Language = Written | "en-XA"

/** A catalogue in any language. */
export type Catalogue<Words> = (language: Language) => Words

/** The same words in every language: one that lacks some does not compile. */
export function catalogue<Words extends object>(written: Readonly<Record<Written, Words>>): Catalogue<Words> {
  let longer: Words | undefined
  return language => (language === "en-XA" ? (longer ??= pseudo(written.en)) : written[language])
}

/** The language that the query of an address asks for. */
export const languageOf = (query: string): Language => (new URLSearchParams(query).has("pseudo") ? "en-XA" : "en")
