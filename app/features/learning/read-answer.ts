/** From the fields of a question's form to an answer; the same function in the browser and on the server. */
import type { Answer } from '../../rules/learning/test.ts'
import type { ShownQuestion } from './shown-question.ts'

interface Fields {
  get(name: string): unknown
  getAll(name: string): unknown[]
}
const whole = (value: unknown): number | null => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : null)

/** The answer in the form, or null when there is none yet; 'unreadable' for a number that is none. */
export function readAnswer(question: ShownQuestion, fields: Fields): Answer | null | 'unreadable' {
  switch (question.type) {
    case 'single':
      return whole(fields.get('answer'))
    case 'multiple': {
      const chosen = fields.getAll('answer').map(whole).filter((value) => value !== null)
      return chosen.length > 0 ? chosen : null
    }
    case 'matching': {
      const chosen = question.left.map((_, left) => whole(fields.get(`left-${left}`)))
      return chosen.some((value) => value !== null) ? chosen : null
    }
    case 'ordering': {
      const places = question.items.map((_, shown) => whole(fields.get(`item-${shown}`)))
      if (places.some((place) => place === null)) return null
      // the same place chosen twice (possible without scripts): those chosen first in the list go first
      return places.map((place, shown) => ({ place: place!, shown })).sort((a, b) => a.place - b.place || a.shown - b.shown).map(({ shown }) => shown)
    }
    case 'number': {
      const typed = String(fields.get('answer') ?? '').replace(/[\s\u00a0]/g, '').replace(',', '.')
      if (typed === '') return null
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(typed) ? Number(typed) : 'unreadable'
    }
    case 'text': {
      const typed = String(fields.get('answer') ?? '').trim()
      return typed === '' ? null : typed.slice(0, 200)
    }
  }
}
