import { Component, type ReactNode } from 'react';
import { ApiProblem } from '../api';
import { isLostFile } from './lostFiles';
import { ProblemAlert } from './ProblemAlert';

interface State {
  readonly thrown?: unknown;
}

const LOST = new ApiProblem(0, {
  code: 'NO_CONNECTION',
  error: 'A part of the console could not be loaded',
  message: 'the server is away, or has another version of the console than this page',
});

/** Keeps a defect of one page from taking the whole console away. A new `key` starts over. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown };
  }

  override render() {
    const { thrown } = this.state;
    if (thrown === undefined) {
      return this.props.children;
    }
    // What could not be loaded is not asked for again by the page as it is.
    return isLostFile(thrown) ? (
      <ProblemAlert of={LOST} retry={() => location.reload()} />
    ) : (
      <ProblemAlert of={thrown} retry={() => this.setState({ thrown: undefined })} />
    );
  }
}
