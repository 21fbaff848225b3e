import { Box, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Fix, IssueGroup } from '../../shared/checking/check-report.ts';
import { checkText, describeGroup } from '../text/check-text.ts';
import { ColourBadge } from './colour-badge.tsx';
import { GroupFixes } from './group-fixes.tsx';

interface IssueGroupsProps {
  groups: readonly IssueGroup[];
  isChosen: (group: IssueGroup) => boolean;
  isDisabled: boolean;
  onChoose: (group: IssueGroup) => void;
  onFix: (fix: Fix) => void;
}

/** All issues of the file, each said once with its count, examples and what would settle it. */
export function IssueGroups({ groups, ...rest }: IssueGroupsProps) {
  if (groups.length === 0) return <Text size="sm">{checkText.clean}</Text>;
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {groups.map((group) => (
        <li key={`${group.link} ${group.code}`}>
          <IssueGroupCard group={group} {...rest} />
        </li>
      ))}
    </Stack>
  );
}

type IssueGroupCardProps = Omit<IssueGroupsProps, 'groups'> & { group: IssueGroup };

function IssueGroupCard({ group, isChosen, isDisabled, onChoose, onFix }: IssueGroupCardProps) {
  const { column, field, count, severity, message, examples, fixes } = group;
  const title = column === '' ? field : column;
  const values = examples.map(({ row, value }) => `${quote(value)} (row ${row})`);
  return (
    <div className="issue-group" data-chosen={isChosen(group)}>
      <UnstyledButton w="100%" aria-pressed={isChosen(group)} onClick={() => onChoose(group)} p={6}>
        <Group justify="space-between" wrap="nowrap" gap={6} align="flex-start">
          <Text size="sm" fw={600} className="samples">
            {title}
          </Text>
          <ColourBadge colour={severity === 'error' ? 'red' : 'yellow'}>
            {describeGroup(count, severity)}
          </ColourBadge>
        </Group>
        <Text size="xs">{message}</Text>
        {values.length > 0 && (
          <Text size="xs" c="dimmed" className="samples" lineClamp={2}>
            {checkText.examples(values.slice(0, 3))}
          </Text>
        )}
      </UnstyledButton>
      {fixes.length > 0 && (
        <Box p={6} pt={0}>
          <GroupFixes fixes={fixes} group={title} isDisabled={isDisabled} onFix={onFix} />
        </Box>
      )}
    </div>
  );
}

function quote(value: string): string {
  return value.trim() === '' ? checkText.emptyValue : `"${value}"`;
}
