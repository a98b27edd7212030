/** The few shapes that buttons wear, on a 20 × 20 grid. */
const PATHS = {
  first: "M5 4v12M16 4 8 10l8 6z",
  previous: "M14 4 6 10l8 6z",
  play: "M6 3.5v13l11-6.5z",
  pause: "M6 4v12M14 4v12",
  next: "m6 4 8 6-8 6z",
  last: "M15 4v12M4 4l8 6-8 6z",
  back: "M12 5 7 10l5 5",
  on: "m8 5 5 5-5 5",
  theme: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM10 4.6a5.4 5.4 0 0 1 0 10.8z",
  legend: "M4 5h3M4 10h3M4 15h3M10 5h7M10 10h7M10 15h7",
  fold: "M7 7h10v10H7zM3 13V3h10M12 10v4M10 12h4",
  form: "M3 4h5v4H3zM12 4h5v4h-5zM12 12h5v4h-5zM8 6h4M14.5 8v4",
  fit: "M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5",
  find: "M4 9a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM12.8 12.8 17 17",
  near: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M8.5 8.5h3v3h-3z",
  follow: "M17 3 3 9l6 2 2 6z",
  close: "M5 5 15 15M15 5 5 15",
  undo: "M7 4 3 8l4 4M3 8h9a5 5 0 0 1 0 10h-3",
  redo: "m13 4 4 4-4 4M17 8H8a5 5 0 0 0 0 10h3",
  share: "M7 6.5 10 3.5l3 3M10 3.5v9M6 9H4v8h12V9h-2",
  export: "M10 3v9M6.5 8.5 10 12l3.5-3.5M4 13v4h12v-4",
} as const

/** The name of an icon. */
export type IconShape = keyof typeof PATHS

export function Icon({ shape }: { shape: IconShape }) {
  const solid = shape === "play" || shape === "theme"
  return (
    <svg className={solid ? "icon solid" : "icon"} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[shape]} fillRule="evenodd" />
    </svg>
  )
}
