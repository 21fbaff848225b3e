import { Group, Select } from '@mantine/core';
import type { WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { listCountries, listZones } from '../text/places.ts';
import { profileText } from '../text/workspace-text.ts';

type Colour = WorkspaceSummary['colour'];

interface Place {
  zone: string;
  country: string;
  colour: Colour;
}

interface PlaceFieldsProps extends Place {
  onChange: (part: Partial<Place>) => void;
}

const colours: Colour[] = ['blue', 'teal', 'green', 'orange', 'red', 'grape', 'gray'];

/** Where the leads of this workspace live, and how its badge looks. */
export function PlaceFields({ zone, country, colour, onChange }: PlaceFieldsProps) {
  return (
    <Group grow align="flex-end">
      <Select
        label={profileText.zone}
        searchable
        allowDeselect={false}
        data={listZones(zone)}
        value={zone}
        onChange={(zone) => zone !== null && onChange({ zone })}
      />
      <Select
        label={profileText.country}
        searchable
        allowDeselect={false}
        data={listCountries()}
        value={country}
        onChange={(country) => country !== null && onChange({ country })}
      />
      <Select
        label={profileText.colour}
        allowDeselect={false}
        data={colours}
        value={colour}
        onChange={(colour) => colour !== null && onChange({ colour: colour as Colour })}
      />
    </Group>
  );
}
