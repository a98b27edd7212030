/** Loads the page anew if its server answers: what could not be fetched is then asked for afresh, and the work is restored. Else nothing happens. */
export async function reloadIfServed(): Promise<void> {
  const served = await fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (served) location.reload()
}
