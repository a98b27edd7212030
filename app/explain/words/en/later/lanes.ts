/** What stands above one of several graphs, and the small player of one. */
export const lanes = {
  titles: { evaluate: "Evaluate", forward: "Forward J·ẋ", reverse: "Reverse ȳ·J" },
  /** Lanes as possessors: "Player of the forward lane". */
  of: { evaluate: "the evaluate lane", forward: "the forward lane", reverse: "the reverse lane" },
  player: {
    title: (of: string) => `Player of ${of}`,
    previous: (of: string) => `Previous step of ${of}`,
    next: (of: string) => `Next step of ${of}`,
    play: (of: string) => `Play ${of}`,
    pause: (of: string) => `Pause ${of}`,
    step: (of: string) => `Step of ${of}`,
    at: (step: number, steps: number) => `step ${step} of ${steps}`,
  },
}
