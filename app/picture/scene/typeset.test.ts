import { expect, test } from "vitest"
import { typesetIn } from "./typeset"

const picture = (marks: number, links: number) => ({ marks: Array(marks).fill(0), links: Array(links).fill(0) })

test("small pictures are typeset throughout; larger ones do without accents, then partials, then formulas", () => {
  const of = (marks: number, links: number) => typesetIn(picture(marks, links), 1)
  expect([of(6, 8), of(45, 70), of(45, 71), of(60, 100), of(60, 101), of(160, 200), of(161, 0)]).toEqual([
    3, 3, 2, 2, 1, 1, 0,
  ])
})

test("two pictures beside each other share the page", () => {
  const of = (marks: number, links: number) => typesetIn(picture(marks, links), 2)
  expect([of(22, 36), of(22, 37), of(30, 50), of(80, 90), of(81, 0)]).toEqual([3, 2, 2, 1, 0])
})
