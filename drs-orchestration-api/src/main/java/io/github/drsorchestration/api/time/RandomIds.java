package io.github.drsorchestration.api.time;

import java.util.UUID;

/** Ids that are unique without asking anybody: random UUIDs. */
public final class RandomIds implements Ids {

  public RandomIds() {
    // stateless
  }

  @Override
  public String next() {
    return UUID.randomUUID().toString();
  }
}
