package io.github.drsorchestration.core.time;

import io.github.drsorchestration.api.port.Ids;
import java.util.UUID;

/** Ids that are unique without asking anybody: random UUIDs. */
public final class RandomIds implements Ids {

  @Override
  public String next() {
    return UUID.randomUUID().toString();
  }
}
