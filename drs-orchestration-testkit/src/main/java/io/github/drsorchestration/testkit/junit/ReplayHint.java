package io.github.drsorchestration.testkit.junit;

import java.io.Serial;

/** Tells how to replay a failed test; has no stack trace. */
final class ReplayHint extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  ReplayHint(String message) {
    super(message, null, false, false);
  }
}
