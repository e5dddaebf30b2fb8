import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '../../rules/learning/test.ts'

export type SaveProblem = 'session-over' | 'closed' | null
interface Waiting {
  /** null takes an answer back */
  answer: Answer | null
  sequence: number
}
const RETRY_MILLISECONDS = 2500

/**
 * Saves answers as they are given and keeps those that could not be sent on this device until they are.
 * Numbers of saves are milliseconds since the start of the attempt by the server's clock, so that the newest wins on every device.
 */
export function useSavedAnswers({ attemptId, address, elapsed, saved }: { attemptId: string; address: string; elapsed: number; saved: Record<string, Answer> }) {
  const store = `talim-attempt-${attemptId}`
  const [answers, setAnswers] = useState<Record<string, Answer | null>>(saved)
  const [state, setState] = useState<'saved' | 'saving' | 'waiting'>('saved')
  const [problem, setProblem] = useState<SaveProblem>(null)
  const [restored, setRestored] = useState(false)
  const waiting = useRef<Record<string, Waiting>>({})
  const sending = useRef(false)
  const opened = useRef(0)

  const keep = useCallback(() => {
    try {
      if (Object.keys(waiting.current).length > 0) localStorage.setItem(store, JSON.stringify(waiting.current))
      else localStorage.removeItem(store)
    } catch {
      // a browser without storage keeps them in memory only
    }
  }, [store])

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      for (;;) {
        const next = Object.entries(waiting.current)[0]
        if (!next) return setState('saved')
        const [questionId, { answer, sequence }] = next
        setState('saving')
        const reply = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ questionId, answer, sequence }) })
        if (reply.status === 401) {
          setProblem('session-over')
          return setState('waiting')
        }
        if (reply.status === 422 || reply.status === 404 || reply.status === 400) {
          if (reply.status === 422) setProblem('closed')
        } else if (!reply.ok) throw new Error(String(reply.status))
        else setProblem(null)
        if (waiting.current[questionId]?.sequence === sequence) delete waiting.current[questionId]
        keep()
      }
    } catch {
      setState('waiting')
    } finally {
      sending.current = false
    }
  }, [address, keep])

  useEffect(() => {
    opened.current = performance.now()
    try {
      const kept = JSON.parse(localStorage.getItem(store) ?? '{}') as Record<string, Waiting>
      if (Object.keys(kept).length > 0) {
        waiting.current = { ...kept, ...waiting.current }
        setAnswers((now) => ({ ...now, ...Object.fromEntries(Object.entries(kept).map(([id, { answer }]) => [id, answer])) }))
        setRestored(true)
        void send()
      }
    } catch {
      // what cannot be read is of no use
    }
    const again = () => void (Object.keys(waiting.current).length > 0 && send())
    const timer = setInterval(again, RETRY_MILLISECONDS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [store, send])

  const save = useCallback(
    (questionId: string, answer: Answer | null) => {
      setAnswers((now) => ({ ...now, [questionId]: answer }))
      waiting.current = { ...waiting.current, [questionId]: { answer, sequence: Math.round(elapsed + performance.now() - opened.current) } }
      keep()
      void send()
    },
    [elapsed, keep, send],
  )
  return { answers, save, state, problem, restored }
}
