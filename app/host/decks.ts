// The decks of this browser. Blocked or full storage is told, never thrown.
const DECKS = "adjoint.decks"

/** Their text; "": there are none. */
export function savedDecks(): string {
  try {
    return localStorage.getItem(DECKS) ?? ""
  } catch {
    return ""
  }
}

/** Keeps them; false if the storage is full or blocked. */
export function saveDecks(text: string): boolean {
  try {
    localStorage.setItem(DECKS, text)
    return true
  } catch {
    return false
  }
}

/** Calls whenever another window of this browser has changed them. */
export function onDecksChanged(act: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === DECKS) act()
  }
  addEventListener("storage", hear)
  return () => removeEventListener("storage", hear)
}
