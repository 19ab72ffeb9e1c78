export function draw(id: string): string {
  return id
}
