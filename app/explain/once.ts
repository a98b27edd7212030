/** The same pure function, whose answer for an object and one more thing is found once, and kept as long as the object is. */
export function once<Of extends object, Key, Answer>(find: (of: Of, key: Key) => Answer): (of: Of, key: Key) => Answer {
  const answers = new WeakMap<Of, Map<Key, Answer>>()
  return (of, key) => {
    const known = answers.get(of) ?? new Map<Key, Answer>()
    answers.set(of, known)
    if (!known.has(key)) known.set(key, find(of, key))
    return known.get(key)!
  }
}
