package io.github.drsorchestration.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --wave NAME}. */
public final class WaveOption {

  @Option(
      names = "--wave",
      paramLabel = "NAME",
      description = "The wave. Optional if the request can only mean one.")
  private @Nullable String name;

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }
}
