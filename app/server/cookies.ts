/** The cookies of Tälim. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-talim' : 'talim')

/** Cookies of a request by name; a damaged header gives fewer, never an error. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').slice(0, 8192).split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0) cookies.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim())
  }
  return cookies
}

const attributes = (secure: boolean, path = '/') => `Path=${path}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

export const sessionCookie = (token: string, secure: boolean): string => `${sessionCookieName(secure)}=${token}; ${attributes(secure)}`
export const endedSessionCookie = (secure: boolean): string => `${sessionCookieName(secure)}=; ${attributes(secure)}; Max-Age=0`
/** The browser that scanned a code while nobody was signed in; what follows from the scan is followed in it. */
export const checkInCookieName = (secure: boolean): string => (secure ? '__Secure-check-in' : 'check-in')
export const checkInCookie = (browser: string, secure: boolean): string => `${checkInCookieName(secure)}=${browser}; ${attributes(secure, '/check-in')}; Max-Age=3600`
export const preferenceCookie = (name: 'locale' | 'theme', value: string, secure: boolean): string => `${name}=${value}; ${attributes(secure)}; Max-Age=31536000`
