import { createContext } from 'react'

/** The nonce of this answer, known on the server only. */
export const NonceContext = createContext('')
