import { lazy } from "./lazy"

/** What formulas are set in, and the Greek letters of names. A browser would fetch each when its first letter comes. */
const isNeeded = ({ family, unicodeRange }: FontFace) =>
  /KaTeX_(Main|Math|AMS|Size)/.test(family) || /U\+370\b/i.test(unicodeRange)

lazy(() => Promise.all([...document.fonts].filter(isNeeded).map(face => face.load())))
