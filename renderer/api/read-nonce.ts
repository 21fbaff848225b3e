/** Of this page alone. The attribute reads empty once the page is parsed; the property keeps it. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
