import { useEffect, useState } from 'react'

/** Seconds left by the server's count, going down here; null before scripts run. */
export function useTimeLeft(secondsAtLoad: number): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const start = performance.now()
    const tick = () => setLeft(Math.max(0, Math.round(secondsAtLoad - (performance.now() - start) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [secondsAtLoad])
  return left
}
