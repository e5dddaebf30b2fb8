/** Milliseconds of the fastest of some runs: for comparing how work grows, never for a limit in seconds. */
export function fastest(work: () => unknown, runs = 5): number {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    work()
    best = Math.min(best, performance.now() - from)
  }
  return best
}
