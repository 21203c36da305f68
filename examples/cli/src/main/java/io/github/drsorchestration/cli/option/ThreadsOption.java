package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.cli.problem.UsageException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --threads N}. */
public final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "The number of threads. Default: one per processor.")
  private @Nullable Integer threads;

  /** The number; absent, one per processor. */
  public OptionalInt count() {
    if (threads == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(UsageException.requireAtLeast(1, "--threads", threads));
  }
}
