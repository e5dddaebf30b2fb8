/** Work in turns: so many at once, the others wait in the order they came. */
export function makeTurns(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < most) running++
    else await new Promise<void>((turn) => waiting.push(turn)) // whoever ends hands the place over
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
