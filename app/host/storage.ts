// What this browser remembers of the person's work. Blocked or full storage is told once, never thrown.

const WORKBENCH = "adjoint.workbench"
const THEME = "adjoint.theme"
const LANGUAGE = "adjoint.language"

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** The last workbench as a link's fragment, null if there is none. */
export const savedWorkbench = (): string | null => read(WORKBENCH)

/** Keeps the workbench; false if the storage is full or blocked. */
export const saveWorkbench = (fragment: string): boolean => write(WORKBENCH, fragment)

const LEAVING = "adjoint.leaving"

/** Notes what this window shows as it leaves: the address may lag a moment behind. */
export function noteLeaving(fragment: string): void {
  try {
    sessionStorage.setItem(LEAVING, fragment)
  } catch {
    // A page without storage restores from its address alone.
  }
}

/** What this window showed when it last left: what a reload brings back. */
export function leftWith(): string | null {
  try {
    return sessionStorage.getItem(LEAVING)
  } catch {
    return null
  }
}

export type Theme = "system" | "light" | "dark"

export const savedTheme = (): Theme => {
  const theme = read(THEME)
  return theme === "light" || theme === "dark" ? theme : "system"
}

/** The tag of the language that was chosen; null: none was. */
export const savedLanguage = (): string | null => read(LANGUAGE)

export const saveLanguage = (tag: string): boolean => write(LANGUAGE, tag)

export const saveTheme = (theme: Theme): boolean => write(THEME, theme)

const PRACTICE = "adjoint.practice"

/** What was practised here, as it was kept. */
export const savedPractice = (): string | null => read(PRACTICE)
export const savePractice = (text: string): boolean => write(PRACTICE, text)
