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
