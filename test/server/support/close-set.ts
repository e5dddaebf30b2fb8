/** Things to undo at the end, the last one first. */
const undo: (() => unknown)[] = []
export const closeSet = {
  add: (one: () => unknown) => void undo.push(one),
  async run() {
    for (let one = undo.pop(); one; one = undo.pop()) await one()
  },
}
