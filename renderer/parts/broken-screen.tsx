import { Alert, Button, Stack } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { appText } from '../text/app-text.ts';

interface Props {
  children: ReactNode;
}

/** A bug of the window says so, instead of an empty page; React knows no other way than a class. */
export class BrokenScreen extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Alert color="red" title={appText.brokenTitle} m="md" role="alert">
        <Stack align="flex-start">
          {appText.broken}
          <Button onClick={() => window.location.reload()}>{appText.openAgain}</Button>
        </Stack>
      </Alert>
    );
  }
}
