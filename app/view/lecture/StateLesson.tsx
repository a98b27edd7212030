import { useId, useState } from "react"
import type { DeckState } from "../../document/deck"
import {
  lackOf,
  LESSON_LIMITS,
  withinLimit,
  wordsIn,
  type DeckChoices,
  type DeckLesson,
  type DeckNumber,
  type DeckQuestion,
} from "../../document/deckLesson"
import { inText } from "../../explain/number"
import { teach } from "../../explain/words/teach"
import { readAnswer } from "../../teach/answer"
import { useWords } from "../context"
import { LETTERS } from "../teach/Choices"
import { Preview } from "../teach/Written"

const BLANK = { text: "", says: "" }

/** What a question of each kind starts with; what is asked stays. */
const STARTS = {
  none: () => undefined,
  number: (ask: string): DeckNumber => ({ ask, answer: null, right: "", wrong: "" }),
  choices: (ask: string): DeckChoices => ({ ask, choices: [BLANK, BLANK, BLANK], right: 0 }),
} as const
const KINDS = ["none", "number", "choices"] as const

const kindOf = (question: DeckQuestion | undefined) =>
  question === undefined ? "none" : "choices" in question ? "choices" : "number"

interface WrittenQuestion<Question extends DeckQuestion> {
  readonly question: Question
  readonly put: (question: DeckQuestion) => void
}

/** A line of text that is kept as it is typed, with how its mathematics will look. */
function Line({ label, value, put }: { label: string; value: string; put: (text: string) => void }) {
  return (
    <div>
      <label>
        {label}
        <input
          type="text"
          autoComplete="off"
          maxLength={LESSON_LIMITS.text}
          value={value}
          onChange={event => put(event.target.value)}
        />
      </label>
      <Preview text={value} label={label} />
    </div>
  )
}

/** The number that a text says; null: none. */
function numberIn(text: string): number | null {
  const read = readAnswer(text)
  const [number = NaN, ...more] = "value" in read ? read.value.data : []
  return more.length === 0 && Number.isFinite(number) ? number : null
}

/** The right number, as a number, a fraction or an expression, and what is said to answers. */
function NumberFields({ question, put }: WrittenQuestion<DeckNumber>) {
  const say = useWords(teach).authoring
  const [draft, setDraft] = useState<string | null>(null)
  const { answer, right, wrong } = question
  return (
    <>
      <label>
        {say.answer}
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={draft !== null && draft.trim() !== "" && numberIn(draft) === null}
          value={draft ?? (answer === null ? "" : inText(String(answer)))}
          onChange={event => {
            setDraft(event.target.value)
            put({ ...question, answer: numberIn(event.target.value) })
          }}
          onBlur={() => {
            if (answer !== null) setDraft(null)
          }}
        />
      </label>
      <Line label={say.right} value={right} put={right => put({ ...question, right })} />
      <Line label={say.wrong} value={wrong} put={wrong => put({ ...question, wrong })} />
    </>
  )
}

/** The answers: which is right, what each says, and what is said to it. */
function ChoiceFields({ question, put }: WrittenQuestion<DeckChoices>) {
  const say = useWords(teach).authoring
  const name = useId()
  const { choices, right } = question
  const change = (i: number, patch: Partial<typeof BLANK>) =>
    put({ ...question, choices: choices.with(i, { ...choices[i]!, ...patch }) })
  const drop = (i: number) =>
    put({
      ...question,
      choices: choices.toSpliced(i, 1),
      right: i < right ? right - 1 : Math.min(right, choices.length - 2),
    })
  const { least, most } = LESSON_LIMITS.choices
  return (
    <>
      {choices.map(({ text, says }, i) => {
        const letter = LETTERS[i]!
        return (
          <div key={i} className="offered">
            <input
              type="radio"
              name={name}
              aria-label={say.marked(letter)}
              title={say.marked(letter)}
              checked={right === i}
              onChange={() => put({ ...question, right: i })}
            />
            <Line label={say.choice(letter)} value={text} put={text => change(i, { text })} />
            <button
              type="button"
              aria-label={say.drop(letter)}
              disabled={choices.length === least}
              onClick={() => drop(i)}
            >
              ×
            </button>
            <Line label={say.says(letter)} value={says} put={says => change(i, { says })} />
          </div>
        )
      })}
      {choices.length < most && (
        <button type="button" onClick={() => put({ ...question, choices: [...choices, BLANK] })}>
          {say.add}
        </button>
      )}
    </>
  )
}

/** What learners read and are asked at a state: with it the deck is a lesson. */
export function StateLesson({
  place,
  state: { words = "", question },
  put,
}: {
  /** From 1. */
  place: number
  state: DeckState
  put: (patch: DeckLesson) => void
}) {
  const say = useWords(teach).authoring
  const count = wordsIn(words)
  const lack = question ? lackOf(question) : null
  const ask = (question: DeckQuestion) => put({ question })
  return (
    <details className="learners">
      <summary>{say.summary(count, question !== undefined)}</summary>
      <textarea
        aria-label={say.words(place)}
        placeholder={say.words(place)}
        value={words}
        onChange={event => put({ words: withinLimit(event.target.value) })}
      />
      <Preview text={words} label={say.preview} />
      <small>
        {say.count(count, LESSON_LIMITS.words)} · {say.mathematics}
      </small>
      <select
        aria-label={say.question(place)}
        value={kindOf(question)}
        onChange={event => put({ question: STARTS[event.target.value as keyof typeof STARTS](question?.ask ?? "") })}
      >
        {KINDS.map(kind => (
          <option key={kind} value={kind}>
            {say.kinds[kind]}
          </option>
        ))}
      </select>
      {question && <Line label={say.ask} value={question.ask} put={text => ask({ ...question, ask: text })} />}
      {question &&
        ("choices" in question ? (
          <ChoiceFields question={question} put={ask} />
        ) : (
          <NumberFields question={question} put={ask} />
        ))}
      {lack !== null && <p className="hint">{say.lacks[lack]}</p>}
    </details>
  )
}
