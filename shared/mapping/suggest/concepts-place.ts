/** What columns about places mean; see `concepts-person.ts` for the form. */
export const placeConcepts = {
  city: 'city, town, city of stay, city district, city state, location city, base city, home city, home town, hometown, native city, city based in, residing city, city you live in, city name, current city, which city do you live in, city town, town city, village town, town village, city village, village, city town village, city of residence, शहर, नगर, ciudad',
  district: 'district, dist, jila, zila, जिला, ज़िला',
  state: 'state, state name, province, state province, state region, province state, राज्य, प्रदेश',
  region: 'region, zone, territory',
  country: 'country, country name, nation, country region, country territory, देश',
  'pin-code':
    'pin, pincode, pin code, postal code, postcode, post code, zip, zip code, zipcode, zip postal code, postal zip code, ' +
    'postal, zip pin, area pin code, पिन, पिनकोड, पिन कोड',
  address:
    'address, addr, full address, postal address, complete address, residential address, house address, address 1, adr, home address, permanent address, mailing address, correspondence address, communication address, present address, ' +
    'formatted address, residence address, add, पता, पूरा पता',
  street:
    'street, street address, address line 1, street name, road, street 1, address street, mailing street, street line 1',
  'address-line-2':
    'address line 2, address 2, address2, street 2, address line 3, extended address, address 3, street 3',
  'house-number':
    'house number, house no, flat no, flat number, door no, plot no, h no, building number',
  landmark: 'landmark, land mark, near by, nearby landmark',
  locality:
    'locality, area, area name, colony, sector, ward, locality name, neighbourhood, neighborhood, sub locality, area locality, locality area, mohalla, suburb, क्षेत्र, इलाका',
  'time-zone': 'time zone, timezone',
  coordinates: 'latitude, longitude, lat, lng, coordinates, geo location, gps',
} as const;
