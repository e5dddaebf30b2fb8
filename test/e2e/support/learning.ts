/** What learners do with lessons and questions. */
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { translate } from '../../../app/i18n/messages.server.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import type { Answer } from '../../../app/rules/learning/test.ts'
import { savedAnswer, type Asked } from './world.ts'

const list = (answer: Answer) => answer as readonly number[]

/** Answers the question on the screen with its own widgets. */
export async function answerWith(page: Page, { question, order, language }: Asked, answer: Answer, locale: Locale) {
  const t = translate(locale)
  const at = (shown: number) => order[shown]!
  switch (question.type) {
    case 'single':
      return page.getByRole('radio', { name: question.options[at(answer as number)]![language], exact: true }).check()
    case 'multiple':
      for (const shown of list(answer)) await page.getByRole('checkbox', { name: question.options[at(shown)]![language], exact: true }).check()
      return
    case 'matching':
      for (const [left, shown] of list(answer).entries())
        await page.getByRole('combobox', { name: question.pairs[left]!.left[language], exact: true }).selectOption({ label: question.pairs[at(shown)]!.right[language] })
      return
    case 'ordering':
      // as a person does it: each thing to its place, the first place first; what is right already is left alone
      for (const [place, shown] of list(answer).entries()) {
        const select = page.getByRole('combobox', { name: `${t('learning.question.place')} ${question.items[at(shown)]![language]}`, exact: true })
        if ((await select.inputValue()) !== String(place + 1)) await select.selectOption(String(place + 1))
      }
      return
    case 'number':
      return page.getByRole('textbox', { name: t('learning.question.number') }).fill(String(answer).replace('.', ','))
    case 'text':
      return page.getByRole('textbox', { name: t('learning.question.text') }).fill(String(answer))
  }
}

export const answerRight = (page: Page, asked: Asked, locale: Locale) => answerWith(page, asked, asked.right, locale)

/** The answer has reached the server, as it was given. */
export const expectSaved = (attemptId: string, { question, right }: Asked) =>
  expect.poll(() => savedAnswer(attemptId, question.id), { timeout: 30_000, message: `answer to ${question.id} (${question.type})` }).toEqual(right)

export const attemptIn = (address: string): string => /\/attempts\/([0-9a-f-]{36})/.exec(address)![1]!
export const enrolmentIn = (address: string): string => /\/learning\/([0-9a-f-]{36})/.exec(address)![1]!
