import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Anchor, Jump } from './link.tsx'

export type Place = { href: string; label: string; icon: IconName; current?: boolean; count?: number; countLabel?: string }

export type AppShellProps = {
  brand: { name: string; href: string }
  /** The places of this role. A phone shows four at most: all if they are four, else three and `more`. */
  places?: Place[]
  /** Opens upward on a phone, stands below the places in the column of a desktop. */
  more?: { label: string; places: Place[] }
  skipLabel: string
  navLabel: string
  account?: ReactNode
  language?: ReactNode
  /** Above everything, for instance "you are offline". */
  banner?: ReactNode
  footer?: ReactNode
  width?: 'reading' | 'page' | 'full'
  children: ReactNode
}

/** The person signed in; on a phone only the drawing shows, the name is still read aloud. */
export function AccountLink({ href, name }: { href: string; name: string }) {
  return (
    <Anchor href={href} className="button button-quiet account">
      <Icon name="user" />
      <span className="account-name">{name}</span>
    </Anchor>
  )
}

function PlaceLink({ place }: { place: Place }) {
  return (
    <Anchor href={place.href} className="place" aria-current={place.current ? 'page' : undefined}>
      <Icon name={place.icon} />
      <span className="place-label">{place.label}</span>
      {place.count ? (
        <span className="place-count">
          {place.count}
          {place.countLabel ? <span className="visually-hidden"> {place.countLabel}</span> : null}
        </span>
      ) : null}
    </Anchor>
  )
}

/** The frame of every page: header and bottom bar on a phone, a left column from 64rem. */
export function AppShell({ brand, places = [], more, skipLabel, navLabel, account, language, banner, footer, width = 'page', children }: AppShellProps) {
  const others = more?.places ?? []
  const room = others.length > 0 ? 3 : 4
  const beyond = more ? [...places.slice(room), ...others] : []
  const hasNav = places.length > 0
  const currentHref = [...places, ...others].find((place) => place.current)?.href ?? ''
  return (
    <div className={classes('shell', hasNav && 'shell-with-nav')}>
      <Jump className="skip-link" to="content">
        {skipLabel}
      </Jump>
      <header className="shell-header">
        <Brand {...brand} />
        <div className="shell-tools">
          {language}
          {account}
        </div>
      </header>
      {hasNav ? (
        <nav className="shell-nav" aria-label={navLabel}>
          <ul className="places">
            {places.map((place, index) => (
              <li key={place.href} className={more && index >= room ? 'only-wide' : undefined}>
                <PlaceLink place={place} />
              </li>
            ))}
            {others.map((place, index) => (
              <li key={place.href} className={classes('only-wide', index === 0 && 'places-second')}>
                <PlaceLink place={place} />
              </li>
            ))}
            {more && beyond.length > 0 ? (
              <li className="only-narrow">
                {/* the key closes the sheet after a move to another place */}
                <details className="more" key={currentHref}>
                  <summary className="place" aria-current={beyond.some((place) => place.current) ? 'true' : undefined}>
                    <Icon name="menu" />
                    <span className="place-label">{more.label}</span>
                  </summary>
                  <ul className="more-sheet">
                    {beyond.map((place) => (
                      <li key={place.href}>
                        <PlaceLink place={place} />
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
      <div className="shell-body">
        {banner}
        <main id="content" tabIndex={-1} className={`shell-main width-${width}`}>
          {children}
        </main>
        {footer ? <footer className="shell-footer">{footer}</footer> : null}
      </div>
    </div>
  )
}
