package io.github.drsorchestration.cli.remote.watch;

import java.time.Duration;

/** Tells when it makes sense to look again. */
interface News extends AutoCloseable {

  /** Returns when something may have happened, after this time at the latest. */
  void await(Duration atMost);

  @Override
  void close();
}
