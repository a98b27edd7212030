import courses from "../engine/reference/courses.json"
import { PROGRAMS } from "../picture/scene/programs.fixture"
import { EXAMPLES } from "../teach/examples"

/** A program to look at. `at` gives the values of its inputs; others have the app's own. */
export interface GalleryProgram {
  readonly title: string
  readonly program: string
  readonly at: Readonly<Record<string, unknown>>
}

/** The programs of the scenes that are kept as snapshots, the examples, and those of courses elsewhere. */
export const SHOWN: readonly GalleryProgram[] = [
  ...Object.entries(PROGRAMS).map(([name, [program, at]]) => ({ title: `scene: ${name}`, program, at })),
  ...EXAMPLES.map(({ title, document: { program, at = new Map() } }) => ({
    title: `example: ${title}`,
    program,
    at: Object.fromEntries(at) as GalleryProgram["at"],
  })),
  ...courses.programs.map(({ name, program, at }) => ({ title: `course: ${name}`, program, at })),
]
