import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderLesson, type LessonLabels } from '#content'

const labels: LessonLabels = {
  example: 'Мысал',
  monday: 'Дүйсенбіде',
  note: 'Ескертпе',
  law: 'Заң',
  warning: 'Абайлаңыз',
  check: 'Өзіңізді тексеріңіз',
  showAnswer: 'Жауабын көру',
  rightAnswer: 'Дұрысы:',
  table: (number) => `${number}-кесте`,
}
const imageUrl = (name: string) => `/editions/e1/images/${name}`
const render = (markdown: string, idPrefix?: string) => renderLesson(markdown, { imageUrl, labels, ...(idPrefix && { idPrefix }) })

describe('the HTML of a lesson', () => {
  test('headings begin at h2, also when the source does not', () => {
    expect(render('## Екі\n\n### Үш').html).toBe('<h2>Екі</h2>\n<h3>Үш</h3>\n')
    expect(render('# Бір').html).toBe('<h2>Бір</h2>\n')
  })

  test('a table can be scrolled and is named; alignment is a class, not a style', () => {
    const { html } = render('| a | b |\n|---|--:|\n| 1 | 2 |\n\ntext\n\n| c |\n|---|\n| 3 |')
    expect(html).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="1-кесте"><table>')
    expect(html).toContain('aria-label="2-кесте"')
    expect(html).toContain('<th scope="col">a</th>\n<th scope="col" class="align-right">b</th>')
    expect(html).not.toContain('style')
  })

  test('a callout has its label, and its own title after it', () => {
    expect(render(':::monday\n- іс\n:::').html).toBe(
      '<aside class="callout callout-monday" role="note">\n<p class="callout-title">Дүйсенбіде</p>\n<ul>\n<li>іс</li>\n</ul>\n</aside>\n',
    )
    expect(render(':::example Құжатсыз *келген* адам\nМәтін\n:::').html).toContain(
      '<p class="callout-title"><span class="callout-kind">Мысал:</span> Құжатсыз <em>келген</em> адам</p>\n<p>Мәтін</p>',
    )
  })

  test('a check shows question and options; the answer is behind a summary', () => {
    const { html, checks } = render(':::check\nҚайсысы?\n- [ ] **Бірі**\n- [x] Екіншісі\n> Себебі.\n>\n> Тағы.\n:::\n\n:::check\nQ\n- [x] a\n- [x] b\n> e\n:::', 'papers')
    expect(html.slice(0, html.indexOf('papers-check-2'))).toBe(`<div class="callout callout-check" role="group" aria-labelledby="papers-check-1">
<p class="callout-title" id="papers-check-1">Өзіңізді тексеріңіз</p>
<p>Қайсысы?</p>
<ul class="self-check-options">
<li><strong>Бірі</strong></li>
<li>Екіншісі</li>
</ul>
<details class="self-check"><summary>Жауабын көру</summary>
<p class="self-check-right">Дұрысы:</p>
<ul>
<li>Екіншісі</li>
</ul>
<p>Себебі.</p>
<p>Тағы.</p>
</details>
</div>
<div class="callout callout-check" role="group" aria-labelledby="`)
    expect(html.match(/id="([^"]+)"/g)).toEqual(['id="papers-check-1"', 'id="papers-check-2"'])
    expect(checks[0]).toEqual({
      question: 'Қайсысы?',
      options: [{ text: '**Бірі**', correct: false }, { text: 'Екіншісі', correct: true }],
      explanation: 'Себебі.\n\nТағы.',
    })
  })

  test('images get their address from the page and keep their words; labels are escaped', () => {
    expect(render('![Терезе & есік](images/counter.svg "x")').html).toBe(
      '<p><img src="/editions/e1/images/counter.svg" alt="Терезе &amp; есік" loading="lazy" decoding="async"></p>\n',
    )
    const view = { imageUrl, labels: { ...labels, note: '<b>' } }
    expect(renderLesson(':::note\nx\n:::', view).html).toContain('<p class="callout-title">&lt;b&gt;</p>')
  })

  test('a text that was never checked is still safe', () => {
    const { html } = render('<script>x</script> [a](javascript:alert(1)) ![x](https://evil.kz/x.png) [b](//evil.kz) [c](images/a.svg) <img onerror=x>')
    expect(html).not.toMatch(/<script|<img|href|src=/)
  })

  test('whatever is written, only known tags and attributes come out', () => {
    const pieces = fc.constantFrom(
      '<script>', '<b onclick=x>', '[a](javascript:x)', '[a](https://e.kz "t")', '![i](images/a.svg)', '![](data:x)', ':::check\n', ':::note T\n', ':::\n',
      '- [x] a\n', '> e\n', '| a |\n|:-:|\n| b |\n', '```\n', '## h\n', '"><', '\n\n', 'мәтін ', '`', '<!--', '&lt;script&gt;', '[r]: javascript:x\n', '[r]', '    ',
    )
    const tag = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g
    const attributes = new Set(['class', 'role', 'tabindex', 'aria-label', 'aria-labelledby', 'id', 'scope', 'href', 'title', 'src', 'alt', 'loading', 'decoding', 'start'])
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const { html } = render(parts.join(''))
        for (const [, name, rest = ''] of html.matchAll(tag)) {
          expect(['script', 'style', 'iframe', 'object', 'form', 'input']).not.toContain(name)
          for (const [, attribute = ''] of rest.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)) expect(attributes).toContain(attribute)
          expect(rest).not.toMatch(/(?:href|src)="(?!https?:|\/|#)/)
        }
        expect(html.replace(tag, '')).not.toContain('<')
      }),
    )
  })
})
