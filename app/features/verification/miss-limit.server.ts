/** How many wrong numbers one address may try. Right ones are never counted, so that no real reader is locked out. */
import { stopwatch } from '../../platform/clock.server.ts'

const WINDOW_MILLISECONDS = 60_000
/** wrong numbers a minute from one address */
export const MISSES_A_MINUTE = 30
const MOST_ADDRESSES = 50_000

export class MissLimit {
  readonly #misses = new Map<string, { count: number; until: number }>()

  count(address: string): void {
    const now = stopwatch()
    const known = this.#misses.get(address)
    if (known && now < known.until) known.count++
    else {
      if (this.#misses.size >= MOST_ADDRESSES) this.#misses.delete(this.#misses.keys().next().value!)
      this.#misses.set(address, { count: 1, until: now + WINDOW_MILLISECONDS })
    }
  }

  /** Seconds until the address may ask again, 0 when it may now. */
  secondsToWait(address: string): number {
    const known = this.#misses.get(address)
    const now = stopwatch()
    return !known || now >= known.until || known.count < MISSES_A_MINUTE ? 0 : Math.ceil((known.until - now) / 1000)
  }
}
