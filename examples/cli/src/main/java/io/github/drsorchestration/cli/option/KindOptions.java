package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.problem.UsageException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What kind of execution to start. */
public final class KindOptions {

  @Option(names = "--drill", description = "A drill instead of a recovery.")
  private boolean drill;

  @Option(
      names = "--failback",
      description = "A failback: bring home what runs in the recovery place.")
  private boolean failback;

  @Option(
      names = "--of",
      paramLabel = "EXECUTION",
      description = "With --failback: bring home what this ended recovery launched.")
  private @Nullable String of;

  /** The kind; the options must fit together. */
  public ExecutionKind kind() {
    return kind(drill, failback, of != null);
  }

  /** The kind that is meant by {@code --drill}, {@code --failback} and {@code --of}. */
  public static ExecutionKind kind(boolean drill, boolean failback, boolean of) {
    if (drill && failback) {
      throw new UsageException("--drill and --failback exclude each other");
    }
    if (of && !failback) {
      throw new UsageException("--of needs --failback");
    }
    if (failback) {
      return ExecutionKind.FAILBACK;
    }
    return drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY;
  }

  /** The recovery to bring home; absent, whatever of the plan is in the recovery place. */
  public Optional<String> of() {
    return Optional.ofNullable(of);
  }
}
