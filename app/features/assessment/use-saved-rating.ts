/** Keeps an answer of the questionnaire on the server as it is given. Without scripts the button of the form does it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SaveStateValue } from '../../ui/index.ts'

export interface RatingToSave {
  competence: string
  level: number | null
  comment: string
}
const RETRY_MILLISECONDS = 2500

/** One save at a time, the newest of each competence; what could not be sent is sent again while the page is open. */
export function useSavedRating(address: string) {
  const [state, setState] = useState<SaveStateValue | null>(null)
  /** what the server has of the competence of the page, newer than what the page was loaded with */
  const [saved, setSaved] = useState<RatingToSave | null>(null)
  const [problem, setProblem] = useState<'session-over' | 'closed' | null>(null)
  const waiting = useRef(new Map<string, RatingToSave>())
  const sending = useRef(false)

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      for (let next = [...waiting.current.values()][0]; next; next = [...waiting.current.values()][0]) {
        setState('saving')
        const reply = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(next), keepalive: true })
        if (reply.status === 401) {
          setProblem('session-over')
          return setState('waiting')
        }
        if (!reply.ok && ![400, 404, 422].includes(reply.status)) throw new Error(String(reply.status))
        setProblem(reply.ok ? null : 'closed')
        if (waiting.current.get(next.competence) === next) waiting.current.delete(next.competence)
        if (!reply.ok) return setState(null)
        setSaved(next)
      }
      setState('saved')
    } catch {
      setState('waiting')
    } finally {
      sending.current = false
    }
  }, [address])

  useEffect(() => {
    const again = () => void (waiting.current.size > 0 && send())
    const timer = setInterval(again, RETRY_MILLISECONDS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [send])

  const save = useCallback((rating: RatingToSave) => {
    waiting.current.set(rating.competence, rating)
    void send()
  }, [send])
  return { state, problem, saved, save }
}
