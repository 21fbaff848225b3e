/** Characters that a message may carry; more is a file. Apart from the schemas, which the window leaves to the engine. */
export const maxPastedChars = 16 * 1024 * 1024;
