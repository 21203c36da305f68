package io.github.drsorchestration.cli.option;

import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --servers ID,ID}. */
public final class ServersOption {

  @Option(
      names = "--servers",
      paramLabel = "ID",
      split = ",",
      description = "The source server ids, separated by commas. Default: all failed servers.")
  private Set<String> ids = Set.of();

  public Set<String> ids() {
    return Set.copyOf(ids);
  }
}
