import { useEffect, useRef, useState } from 'react'

const BEAT_SECONDS = 15

/**
 * Reports reading time and place while the page is in front of the reader, and on leaving it.
 * Returns what to show: nothing yet, saved, or not saved (the connection is away; the next beat carries it).
 */
export function useReading({ address, position, counting }: { address: string; position: number; counting: boolean }): 'saved' | 'waiting' | null {
  const [state, setState] = useState<'saved' | 'waiting' | null>(null)
  const since = useRef({ seconds: 0, place: position })

  useEffect(() => {
    if (position > 50 && position < 1000) window.scrollTo({ top: (document.documentElement.scrollHeight - window.innerHeight) * (position / 1000) })
  }, [address, position])

  useEffect(() => {
    if (!counting) return
    const report = since.current
    const place = () => {
      const room = document.documentElement.scrollHeight - window.innerHeight
      report.place = Math.max(report.place, room <= 0 ? 1000 : Math.min(1000, Math.round((window.scrollY / room) * 1000)))
    }
    const body = () => JSON.stringify({ seconds: report.seconds, position: report.place })
    const send = async () => {
      place()
      const [text, seconds] = [body(), report.seconds]
      try {
        const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: text })
        if (!answer.ok) throw new Error()
        report.seconds -= seconds
        setState('saved')
      } catch {
        setState('waiting')
      }
    }
    const tick = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      report.seconds++
      if (report.seconds % BEAT_SECONDS === 0) void send()
    }, 1000)
    const leave = () => {
      if (document.visibilityState === 'hidden' && report.seconds > 0) {
        place()
        if (navigator.sendBeacon(address, body())) report.seconds = 0
      }
    }
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearInterval(tick)
      document.removeEventListener('visibilitychange', leave)
      if (report.seconds > 0) navigator.sendBeacon(address, body())
    }
  }, [address, counting])
  return state
}
