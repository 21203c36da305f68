package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.time.Ids;
import java.util.concurrent.atomic.AtomicLong;

/** Sequential ids: {@code id-1}, {@code id-2} and so on. */
public final class SequentialIds implements Ids {

  private final String prefix;
  private final AtomicLong last = new AtomicLong();

  public SequentialIds() {
    this("id-");
  }

  public SequentialIds(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public String next() {
    return prefix + last.incrementAndGet();
  }
}
