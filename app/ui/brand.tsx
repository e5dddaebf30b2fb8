import { Anchor } from './link.tsx'

/** Our one ornament, in the spirit of қошқар мүйіз: two horns that curl from one stem. */
export function BrandMark({ className = 'brand-mark' }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" width="32" height="32" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d="M20 36V17.5C20 10.5 16.8 5 11.3 5 7 5 3.8 8.2 3.8 12.2c0 3.7 2.7 6.4 6.1 6.4 2.9 0 5-2 5-4.6 0-2.2-1.5-3.7-3.5-3.7" />
      <path d="M20 17.5C20 10.5 23.2 5 28.7 5c4.3 0 7.5 3.2 7.5 7.2 0 3.7-2.7 6.4-6.1 6.4-2.9 0-5-2-5-4.6 0-2.2 1.5-3.7 3.5-3.7" />
      <path d="M20 30c-.6-3.8-3-6-6.4-6-2.6 0-4.4 1.7-4.4 3.9 0 1.9 1.4 3.2 3 3.2M20 30c.6-3.8 3-6 6.4-6 2.6 0 4.4 1.7 4.4 3.9 0 1.9-1.4 3.2-3 3.2" />
    </svg>
  )
}

/** The mark and the name, leading home. */
export function Brand({ name, href }: { name: string; href: string }) {
  return (
    <Anchor href={href} className="brand">
      <BrandMark />
      <span className="brand-name">{name}</span>
    </Anchor>
  )
}
