/** Keeps a form on the server while it is being filled in: whenever a field that changed is left. Without scripts a button does it. */
import { useRef, useState } from 'react'

export type Keeping = 'saving' | 'saved' | 'waiting' | null

export function useKept(address: string) {
  const form = useRef<HTMLFormElement>(null)
  const last = useRef<string | null>(null)
  const sending = useRef(false)
  const [keeping, setKeeping] = useState<Keeping>(null)
  const read = () => new URLSearchParams([...new FormData(form.current!)].map(([name, value]): [string, string] => [name, String(value)]))
  const begin = () => { last.current ??= form.current && read().toString() }
  /** One save at a time, so that an older one never overtakes a newer; "saved" is said when nothing newer waits. */
  const keep = async () => {
    if (sending.current) return
    sending.current = true
    try {
      for (let body = form.current && read(); body && body.toString() !== last.current; body = form.current && read()) {
        setKeeping('saving')
        const answer = await fetch(address, { method: 'POST', body })
        if (answer.status !== 204) return setKeeping('waiting')
        last.current = body.toString()
        setKeeping('saved')
      }
    } catch {
      setKeeping('waiting')
    } finally {
      sending.current = false
    }
  }
  return { form, keeping, begin, keep }
}
