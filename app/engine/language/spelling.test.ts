import { expect, test } from "vitest"
import { nearest } from "./spelling"

const KNOWN =
  "sin sinh cos tan tanh exp ln log1p sqrt sigmoid silu relu gelu elu max min mean inv norm logsumexp softmax".split(
    " ",
  )

test.each([
  ["sn", "sin"],
  ["sine", "sin"],
  ["Sin", "sin"],
  ["coss", "cos"],
  ["sigmod", "sigmoid"],
  ["sigma", "sigmoid"],
  ["swish", "silu"],
  ["Expit", "sigmoid"],
  ["average", "mean"],
])("%s is meant for %s", (name, meant) => {
  expect(nearest(name, KNOWN)).toBe(meant)
})

test.each(["logit", "sinc", "pinv", "expm", "prelu", "solve", "foo", "acot", "x", "lnx"])(
  "for %s no other function is offered",
  name => {
    expect(nearest(name, KNOWN)).toBeNull()
  },
)
