import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './PageNotice.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: unknown;
}

/** Where an error of ours ends: the page says so instead of going blank. React logs the error itself. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className={styles.notice} role="alert">
        <div className={styles.card}>
          <span className={styles.icon}>
            <Icon name="wrench" />
          </span>
          <h1 className={styles.title}>This page broke</h1>
          <p className={styles.advice}>
            It is our mistake. What you wrote is kept in this browser; load the page again.
          </p>
          <Button onClick={() => location.reload()}>Load the page again</Button>
        </div>
      </main>
    );
  }
}
