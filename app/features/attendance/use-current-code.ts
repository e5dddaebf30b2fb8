import { useEffect, useState } from 'react'
import type { ShownCode } from './check-in.server.ts'

/** The code as the page brought it, then the one of the moment, asked for as the old one ends. `stale`: it could not be fetched. */
export function useCurrentCode(first: ShownCode, address: string): { shown: ShownCode; secondsLeft: number | null; stale: boolean } {
  const [shown, setShown] = useState(first)
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const [stale, setStale] = useState(false)
  useEffect(() => {
    const begun = performance.now()
    let asking = false
    let over = false
    const tick = async () => {
      const left = shown.secondsLeft - (performance.now() - begun) / 1000
      setSecondsLeft(Math.max(0, Math.ceil(left)))
      if (left > 0 || asking) return
      asking = true
      try {
        const answer = await fetch(address, { headers: { Accept: 'application/json' } })
        if (!answer.ok) throw new Error(String(answer.status))
        const next = (await answer.json()) as ShownCode
        if (over) return
        setStale(false)
        setShown(next)
      } catch {
        if (!over) setStale(true)
      } finally {
        asking = false
      }
    }
    const timer = setInterval(() => void tick(), 1000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [shown, address])
  return { shown, secondsLeft, stale }
}
