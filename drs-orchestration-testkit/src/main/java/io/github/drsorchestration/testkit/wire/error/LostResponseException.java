package io.github.drsorchestration.testkit.wire.error;

import java.io.Serial;

/** A request gets no response: its connection is closed. */
public final class LostResponseException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public LostResponseException(String why) {
    super(why);
  }
}
