package io.github.drsorchestration.cli.remote.watch;

/** Tells when it makes sense to look again. */
interface News extends AutoCloseable {

  /** Returns when something may have happened. */
  void await();

  @Override
  void close();
}
