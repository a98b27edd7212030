/** What a person can read the page in. Others than English are fetched before the first picture. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** A catalogue in this language, given the English one; the same object every time. */
  readonly of: <Words extends object>(english: Words) => Words
}

export const english: Language = { tag: "en", of: words => words }

/** A catalogue in any language. */
export type Catalogue<Words> = (language: Language) => Words

/** The catalogue of which this is the English one. */
export const catalogue =
  <Words extends object>(words: Words): Catalogue<Words> =>
  language =>
    language.of(words)

/** The language that the query of an address asks for. */
export async function languageOf(query: string): Promise<Language> {
  return new URLSearchParams(query).has("pseudo") ? (await import("./pseudo")).longer : english
}
