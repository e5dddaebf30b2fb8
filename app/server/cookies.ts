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

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

export const sessionCookie = (token: string, secure: boolean): string => `${sessionCookieName(secure)}=${token}; ${attributes(secure)}`
export const endedSessionCookie = (secure: boolean): string => `${sessionCookieName(secure)}=; ${attributes(secure)}; Max-Age=0`
export const preferenceCookie = (name: 'locale' | 'theme', value: string, secure: boolean): string => `${name}=${value}; ${attributes(secure)}; Max-Age=31536000`
