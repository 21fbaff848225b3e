import { createContext } from 'react';

/** The nonce of the page's content policy, for parts that write style elements. */
export const NonceContext = createContext('');
