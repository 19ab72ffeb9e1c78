/** Whether an event belongs to words being written. */
export function inWords(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[contenteditable="true"]') !== null
}
