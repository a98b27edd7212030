// Stands in for d3-interpolate in the build: D3's zoom interpolates in transitions alone, and there are none. Saves 6 kB with its colours.

const none = (): never => {
  throw new Error("no view moves by itself")
}

/** What parts of D3 ask for by name; nothing here is ever called. */
export {
  none as interpolate,
  none as interpolateCubehelixLong,
  none as interpolateNumber,
  none as interpolateRgb,
  none as interpolateRgbBasis,
  none as interpolateRound,
  none as interpolateString,
  none as interpolateTransformCss,
  none as interpolateTransformSvg,
  none as interpolateZoom,
  none as piecewise,
}
