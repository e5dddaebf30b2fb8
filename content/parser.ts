import MarkdownIt from 'markdown-it'
import { callouts } from './callouts.ts'

/** http(s), an anchor, or a path of the site; never a scheme, `//host` or a backslash. */
export function isSafeLink(href: string): boolean {
  return /^https?:\/\/[^/\\\s]/i.test(href) || /^#/.test(href) || /^\/(?![/\\])[^\\]*$/.test(href)
}

const IMAGE = /^images\/([a-z0-9][a-z0-9._-]*)$/
/** `counter.svg` of `images/counter.svg`; undefined for any other address. */
export const imageName = (src: string): string | undefined => IMAGE.exec(src)?.[1]

/** For rendering: no raw HTML, and an address that is not safe stays plain text. */
export function renderingParser(): MarkdownIt {
  const md = new MarkdownIt('default', { html: false })
  md.validateLink = (href) => isSafeLink(href) || imageName(href) !== undefined
  return md.use(callouts)
}

/** For checking: everything is parsed, so that what is not allowed can be seen and named. */
export function checkingParser(): MarkdownIt {
  const md = new MarkdownIt('default', { html: true })
  md.validateLink = () => true
  const { State } = md.inline
  md.inline.State = class extends State {
    /** Remembers where in its block a token began: the way to its line. */
    override push(...token: Parameters<InstanceType<typeof State>['push']>) {
      const pushed = super.push(...token)
      pushed.meta = { offset: this.pos }
      return pushed
    }
  }
  return md.use(callouts)
}
