/** The bar of a lesson. */
export const lesson = {
  menu: "Lessons",
  title: (id: number, title: string) => `Lesson ${id}: ${title}`,
  place: (section: string, step: number, steps: number) => `${section}, ${step} of ${steps}`,
  kinds: {
    predict: "Predict",
    run: "Run",
    investigate: "Investigate",
    modify: "Modify",
    make: "Make",
    recall: "From two lessons before",
  },
  previous: "Previous lesson step",
  next: "Next lesson step",
  following: "Next lesson",
  leave: "Leave the lesson",
  right: (why: string) => `Right. ${why}`,
  source: (source: string) => `Source: ${source}.`,
}
