/** The sentence round a find: what stands before it, it, and what follows, each no longer than reads easily. */
export function around(text: string, start: number, end: number): readonly [string, string, string] {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const starts = ['\n', '. ', '! ', '? '].map(mark => before.lastIndexOf(mark)).filter(start => start >= 0)
  const from = starts.length > 0 ? Math.max(...starts) + 1 : 0
  const stops = ['\n', '. ', '! ', '? '].map(mark => after.indexOf(mark)).filter(stop => stop >= 0)
  const to = stops.length > 0 ? Math.min(...stops) + 1 : after.length
  const lead = before.slice(from).trimStart()
  return [lead, text.slice(start, end), after.slice(0, to).trimEnd()]
}
