/** What a person can read the page in. Others than English are fetched before the first picture. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Of the window, where it is another than the page is fetched with. */
  readonly title?: string
  /** A catalogue in this language, given the English one and its name; the same object every time. */
  readonly of: <Words extends object>(english: Words, name: string) => Words
}

export const english: Language = { tag: "en", of: words => words }

/** A catalogue in any language. */
export type Catalogue<Words> = (language: Language) => Words

/** The catalogue of this name, of which this is the English one. */
export const catalogue =
  <Words extends object>(name: string, words: Words): Catalogue<Words> =>
  language =>
    language.of(words, name)
