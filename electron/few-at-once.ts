/** Runs what it is given, so many at once and the rest in the order they came. */
export type FewAtOnce = <T>(act: () => Promise<T>) => Promise<T>

/** Makes such a line. */
export function fewAtOnce(most: number): FewAtOnce {
  const waiting: (() => void)[] = []
  let running = 0
  return async act => {
    if (running < most) running++
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await act()
    } finally {
      // Whose turn it is takes this one's place.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
