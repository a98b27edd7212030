import { useLayoutEffect, useState } from "react"
import { savedTheme, saveTheme, type Theme } from "../host/storage"

export interface ThemeChoice {
  readonly name: Theme
  readonly next: () => void
}

const NEXT: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" }

/** The person's theme, kept in this browser; "system" follows the machine. */
export function useTheme(): ThemeChoice {
  const [name, setName] = useState<Theme>(savedTheme)
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = name
  }, [name])
  return {
    name,
    next: () => {
      setName(NEXT[name])
      saveTheme(NEXT[name])
    },
  }
}
