import { Component, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface State {
  readonly thrown?: unknown;
}

/** Keeps a defect of one page from taking the whole console away. A new `key` starts over. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown };
  }

  override render() {
    return this.state.thrown === undefined ? (
      this.props.children
    ) : (
      <ProblemAlert of={this.state.thrown} retry={() => this.setState({ thrown: undefined })} />
    );
  }
}
