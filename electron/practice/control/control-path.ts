/** Where the control routes live: apart from everything that telecrm has. */
export const controlPath = '/__practice';
