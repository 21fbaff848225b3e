import { expect, it } from 'vitest';
import { listCountries, listZones } from '../../../renderer/text/places.ts';

it('countries are there by name, those of the past are not', () => {
  const codes = listCountries().map(({ value }) => value);
  expect(codes).toContain('IN');
  expect(codes).toContain('AE');
  expect(codes).not.toContain('SU');
  expect(codes).not.toContain('EU');
  expect(new Set(codes).size).toBe(codes.length);
});

it('the zone in use is offered even where the browser knows it by another name', () => {
  const zones = listZones('Asia/Kolkata');
  expect(zones.filter((zone) => zone === 'Asia/Kolkata')).toHaveLength(1);
  expect(zones).toContain('Asia/Dubai');
});
