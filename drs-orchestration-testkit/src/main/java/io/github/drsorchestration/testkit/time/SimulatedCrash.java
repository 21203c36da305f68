package io.github.drsorchestration.testkit.time;

import java.io.Serial;

/** The simulated process ends here: nothing in it catches this. */
public class SimulatedCrash extends Error {

  @Serial private static final long serialVersionUID = 1L;

  public SimulatedCrash(String where) {
    super(where, null, false, false);
  }
}
