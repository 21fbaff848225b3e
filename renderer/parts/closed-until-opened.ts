/**
 * Options of a select are made when it is opened: a file of 250 columns has 500 selects, and the lists of
 * all of them would be some 30,000 elements.
 */
export const closedUntilOpened = { keepMounted: false };
