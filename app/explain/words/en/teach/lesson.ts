/** The bar of a lesson. */
export const lesson = {
  menu: "Lessons",
  title: (id: number, title: string) => `Lesson ${id}: ${title}`,
  /** Written by a lecturer. */
  own: (title: string) => `Lesson: ${title}`,
  place: (step: number, steps: number) => `${step} of ${steps}`,
  kinds: {
    predict: "Predict",
    run: "Run",
    investigate: "Investigate",
    modify: "Modify",
    make: "Make",
    recall: "From two lessons before",
  },
  /** What buttons are called; what stands on them is part of it. */
  previous: { name: "Previous lesson step", short: "Previous" },
  next: { name: "Next lesson step", short: "Next" },
  following: { name: "Next lesson", short: "Next lesson" },
  reset: { name: "Reset the lesson step", short: "Reset" },
  leave: { name: "Leave the lesson", short: "Leave" },
  right: (why: string) => `Right. ${why}`,
  done: (says: string) => `Done. ${says}`,
  model: "Show one",
  source: (source: string, survey: string) => `Source: ${source}. Survey: section ${survey}.`,
}
