import { Button, Menu, Stack } from '@mantine/core';
import type { Fix } from '../../shared/checking/check-report.ts';
import { checkText } from '../text/check-text.ts';

interface GroupFixesProps {
  fixes: readonly Fix[];
  /** The group that they settle, for readers who hear several of these. */
  group: string;
  isDisabled: boolean;
  onFix: (fix: Fix) => void;
}

/** More buttons than these would push the next groups off a small screen. */
const mostButtons = 2;

/** What would settle a group: a button each, or one menu when they are many. */
export function GroupFixes({ fixes, group, isDisabled, onFix }: GroupFixesProps) {
  if (fixes.length > mostButtons) {
    return (
      <Menu
        position="bottom-start"
        width="target"
        withinPortal={false}
        floatingStrategy="fixed"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            fullWidth
            size="compact-xs"
            variant="default"
            disabled={isDisabled}
            aria-label={checkText.fixesOf(fixes.length, group)}
          >
            {checkText.fixes(fixes.length)} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {fixes.map((fix) => (
            <Menu.Item key={fix.text} onClick={() => onFix(fix)}>
              {fix.text}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <Stack gap={4}>
      {fixes.map((fix) => (
        <Button
          key={fix.text}
          size="compact-xs"
          variant="default"
          disabled={isDisabled}
          onClick={() => onFix(fix)}
        >
          {fix.text}
        </Button>
      ))}
    </Stack>
  );
}
