import { expect, it } from 'vitest';
import { compileReader, readAll } from './compile-reader.ts';

it('tells an archived lost reason from an unknown one', () => {
  expect(readAll(compileReader('lost-reason'), [' No Need', 'Too far', 'Price'])).toEqual({
    ' No Need': 'No Need',
    'Too far': 'lost-reason-archived',
    Price: 'lost-reason-unknown',
  });
});
