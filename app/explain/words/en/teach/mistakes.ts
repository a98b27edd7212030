/** What mistakes are called, and what was missed. */
export const mistakes = {
  overwrite: {
    name: "Overwriting at a fan-out",
    sentence:
      "A value that is used more than once gets the sum of its contributions; here the last one replaced the others.",
  },
  "first-path": {
    name: "The first path only",
    sentence: "Every path counts: the later contributions have to be added to the first one.",
  },
  upstream: {
    name: "The chain is cut",
    sentence: "The local partial alone is not enough: it is multiplied by what comes along the chain.",
  },
  partial: {
    name: "The local partial is left out",
    sentence: "What comes along is multiplied by the edge's local partial before it is passed on.",
  },
  swap: {
    name: "A factor's own value as its partial",
    sentence: "The partial of a product with respect to one factor is the other factor.",
  },
  minus: {
    name: "A lost minus",
    sentence: "This rule has a minus: a − b falls as b grows, so its partial with respect to b is −1.",
  },
  half: {
    name: "Half of the product rule",
    sentence: "In a product both factors vary, so both operands get their term.",
  },
  seed: {
    name: "Seeds of 1 everywhere",
    sentence: "Seeding everything with 1 adds derivatives up; one seed of 1 and zeros elsewhere picks out one of them.",
  },
}
