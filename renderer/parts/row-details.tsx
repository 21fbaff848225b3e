import { Alert, Code, Stack, Text, Title } from '@mantine/core';
import type { RowIssue, RowVerdict } from '../../shared/checking/check-report.ts';
import { issueRules } from '../../shared/checking/issue-rules.ts';
import { checkText, rowText } from '../text/check-text.ts';

/** The issues of a row, what to do about each, and the body of its request. */
export function RowDetails({ verdict }: { verdict: RowVerdict }) {
  return (
    <Stack gap="sm">
      {verdict.issues.length === 0 && <Text size="sm">{rowText.noIssues}</Text>}
      {verdict.issues.map((issue) => (
        <IssueNote key={`${issue.field} ${issue.code}`} issue={issue} />
      ))}
      <Title order={3} size="h6">
        {rowText.wire}
      </Title>
      {verdict.async ? (
        <Code block>
          <pre className="wire-json">{JSON.stringify(verdict.async, null, 2)}</pre>
        </Code>
      ) : (
        <Text size="sm">
          {verdict.state === 'excluded' ? rowText.wireExcluded : rowText.wireNone}
        </Text>
      )}
    </Stack>
  );
}

function IssueNote({ issue }: { issue: RowIssue }) {
  const { column, field, code, severity, message, value } = issue;
  return (
    <Alert color={severity === 'error' ? 'red' : 'yellow'} title={column || field} p="xs">
      <Text size="sm">{message}</Text>
      <Text size="sm" className="samples">
        {rowText.value}: {value === '' ? checkText.emptyValue : value}
      </Text>
      <Text size="sm">
        {rowText.fix}: {issueRules[code].fix}
      </Text>
    </Alert>
  );
}
