/** Where the control routes live: apart from everything that telecrm has. */
export const controlPath = '/__practice';

/** True for the URL or path of a control route, known or not. */
export function isControlPath(url: string): boolean {
  const path = url.split('?', 1)[0] ?? url;
  return path === controlPath || path.startsWith(`${controlPath}/`);
}
