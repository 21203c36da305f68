package io.github.drsorchestration.server.control;

import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.testkit.control.KnownFault;
import java.time.Instant;
import java.util.List;

/** What the operations of the world take, and what they answer with beside it. */
final class WorldInputs {

  private WorldInputs() {}

  /** The one world that there is. */
  record TheWorld() {}

  /**
   * A fault.
   *
   * @param faultId its id
   */
  record OneFault(String faultId) {
    OneFault {
      InputCheck.notBlank("faultId", faultId);
    }
  }

  /**
   * The faults of the world.
   *
   * @param items in the order in which they were added
   */
  record FaultList(List<KnownFault> items) {}

  /**
   * The time of the world.
   *
   * @param now what it is
   */
  record WorldTime(Instant now) {}

  /** Nothing. */
  record Done() {}
}
