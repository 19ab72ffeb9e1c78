/** What set-up says goes to stderr, a line each: stdout belongs to the task. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
