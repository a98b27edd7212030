import { useEffect, useId, useRef, useState } from "react"
import { Icon, type IconShape } from "./Icon"

export interface MenuChoice {
  /** What stands over it and those that follow; none: as before it. */
  readonly heading?: string
  readonly label: string
  readonly note?: string
  /** A fault of it is told like any other. */
  readonly act: () => unknown
}

/** A button that opens a list of choices below it; they are fetched when it opens. Where room is short its icon stands for its word. Escape and a press elsewhere close it; the focus returns to the button. */
export function Menu({
  label,
  icon,
  load,
}: {
  label: string
  icon?: IconShape
  load: () => Promise<readonly MenuChoice[]>
}) {
  const [open, setOpen] = useState(false)
  const [choices, setChoices] = useState<readonly MenuChoice[]>([])
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    box.current?.querySelector("button")?.focus()
  }
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener("pointerdown", outside)
    document.addEventListener("focusin", outside)
    return () => {
      document.removeEventListener("pointerdown", outside)
      document.removeEventListener("focusin", outside)
    }
  }, [open])
  return (
    <div
      className="menu"
      ref={box}
      onKeyDown={event => {
        if (event.key !== "Escape" || !open) return
        event.stopPropagation()
        close()
      }}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          if (!open) void load().then(setChoices)
          setOpen(!open)
        }}
      >
        <span className={icon ? "word" : undefined}>{label}</span> {icon && <Icon shape={icon} />}
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div className="sheet" id={id}>
          <ul>
            {choices.map(choice => (
              <li key={choice.label}>
                {choice.heading !== undefined && <p className="heading">{choice.heading}</p>}
                <button
                  type="button"
                  onClick={() => {
                    choice.act()
                    close()
                  }}
                >
                  {choice.label} {choice.note !== undefined && <small>{choice.note}</small>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
