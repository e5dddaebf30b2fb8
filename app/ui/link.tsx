import { createContext, useContext, type AnchorHTMLAttributes, type ComponentType } from 'react'

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

function PlainAnchor({ children, ...rest }: AnchorProps) {
  return <a {...rest}>{children}</a>
}

const AnchorContext = createContext<ComponentType<AnchorProps>>(PlainAnchor)

/** Wrap the root with the router's link so that every component of `ui` moves without a full reload. */
export const LinkProvider = AnchorContext.Provider

/** A link of our own pages. Downloads and other hosts are plain `<a>`. */
export function Anchor(props: AnchorProps) {
  const Component = useContext(AnchorContext)
  return <Component {...props} />
}

/** A link to a place on this page. With scripts the address stays as it is: the router would take what came back with a form away. */
export const Jump = ({ to, children, ...rest }: Omit<AnchorProps, 'href'> & { to: string }) => (
  <a
    {...rest}
    href={`#${to}`}
    onClick={(event) => {
      const place = document.getElementById(to)
      if (!place) return
      event.preventDefault()
      place.focus()
    }}
  >
    {children}
  </a>
)
