import { savedPractice, savePractice } from "./storage"

/** What has been typed as an answer, field by field. */
export type Draft = Readonly<Record<string, string>>

/** An exercise that was checked, as it stood at the first time. */
export interface PracticeEntry {
  readonly kind: string
  /** The number of the exercise. */
  readonly start: number
  /** The person's own program that it was about; "": a random one. */
  readonly program: string
  readonly right: boolean
  readonly slips: readonly string[]
  /** ISO 8601. */
  readonly at: string
}

/** What this browser keeps of practice: answers as far as they are typed, by exercise, and what was checked. */
export interface KeptPractice {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly log: readonly PracticeEntry[]
}

const NOTHING: KeptPractice = { drafts: {}, log: [] }
/** The oldest go first. */
const MOST = { drafts: 100, log: 1000 } as const

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isEntry = (value: unknown): value is PracticeEntry =>
  isRecord(value) &&
  [value["kind"], value["program"], value["at"]].every(one => typeof one === "string") &&
  typeof value["start"] === "number" &&
  typeof value["right"] === "boolean" &&
  Array.isArray(value["slips"])

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) && Object.values(value).every(one => typeof one === "string")

/** Reads what is kept; what is no such thing is left out. */
export function readPractice(text: string | null): KeptPractice {
  try {
    const kept: unknown = JSON.parse(text ?? "null")
    if (!isRecord(kept)) return NOTHING
    const { drafts, log } = kept
    const known = isRecord(drafts) ? Object.entries(drafts).filter(([, draft]) => isDraft(draft)) : []
    return {
      drafts: Object.fromEntries(known) as KeptPractice["drafts"],
      log: Array.isArray(log) ? log.filter(isEntry) : [],
    }
  } catch {
    return NOTHING
  }
}

let kept: KeptPractice | null = null
let blocked = false
const told = new Set<() => void>()

/** What is kept now. Without storage it lasts as long as the page. */
export const practised = (): KeptPractice => (kept ??= readPractice(savedPractice()))

export function onPractice(tell: () => void): () => void {
  told.add(tell)
  return () => void told.delete(tell)
}

/** Changes what is kept; false, once, if the storage is full or blocked. Another tab may have kept something since. */
function change(how: (now: KeptPractice) => KeptPractice): boolean {
  kept = how(blocked ? practised() : readPractice(savedPractice()))
  for (const tell of told) tell()
  if (savePractice(JSON.stringify(kept)) || blocked) return true
  blocked = true
  return false
}

/** Keeps an answer as far as it is typed; false, once, if the storage is full or blocked. */
export const keepDraft = (key: string, draft: Draft): boolean =>
  change(now => {
    const others = Object.entries(now.drafts).filter(([one]) => one !== key)
    return {
      ...now,
      drafts: Object.fromEntries([...others, [key, draft]].slice(-MOST.drafts)) as KeptPractice["drafts"],
    }
  })

const isSame = (a: PracticeEntry, b: PracticeEntry) =>
  a.kind === b.kind && a.start === b.start && a.program === b.program

/** Notes what an exercise was worth; the first time counts. */
export const note = (entry: PracticeEntry): boolean =>
  change(now => (now.log.some(one => isSame(one, entry)) ? now : { ...now, log: [...now.log, entry].slice(-MOST.log) }))

/** Forgets what was checked, and every answer. */
export const forget = (): boolean => change(() => NOTHING)
