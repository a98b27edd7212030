import type { LessonWords, StepWords } from "../../course"

/** The words of the main question of an earlier lesson: what `recalled` is to steps. */
export const recalledWords = ({ steps }: LessonWords): StepWords => steps.find(({ ask }) => ask !== undefined)!
