import { createTheme } from '@mantine/core';

/** Shade 8: white text on the lighter shades fails the contrast of WCAG 2 AA. */
export const theme = createTheme({
  primaryShade: { light: 8, dark: 8 },
  cursorType: 'pointer',
});
