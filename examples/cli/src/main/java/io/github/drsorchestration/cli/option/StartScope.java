package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a plan to start, in spite of what, and what it takes over. */
public final class StartScope {

  @Option(
      names = "--wave",
      paramLabel = "WAVE",
      description = "Start with this wave only. Can be repeated.")
  private List<String> waves = new ArrayList<>();

  @Option(
      names = "--server",
      paramLabel = "SERVER",
      description = "Start with this server only, or beside those of --wave. Can be repeated.")
  private List<String> servers = new ArrayList<>();

  @Option(
      names = "--priority",
      paramLabel = "0-9",
      description = "How important this execution is, in place of the plan's priority.")
  private @Nullable Integer priority;

  @Option(
      names = "--override",
      paramLabel = "CODE=NAME",
      description = {
        "Start although preflight finds CODE about the server, wave or place NAME.",
        "Needs --reason. Can be repeated."
      })
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--all-or-nothing",
      description = "Launch nothing if preflight forbids a part. The default of a drill.")
  private boolean allOrNothing;

  @Option(
      names = "--recover-what-can-be",
      description = "Launch what preflight does not forbid. The default of a recovery.")
  private boolean recoverWhatCanBe;

  @Option(
      names = "--continue-from",
      paramLabel = "EXECUTION",
      description = "Adopt the servers that this ended execution has brought up.")
  private @Nullable String continued;

  @Option(
      names = "--take-over",
      paramLabel = "DRILL",
      description = "Cancel this drill, and take its servers. Needs --reason.")
  private @Nullable String drill;

  /** The request with all that in it, for the reason that it gives. */
  StartRequest applyTo(StartRequest request) {
    if (allOrNothing && recoverWhatCanBe) {
      throw new UsageException("--all-or-nothing and --recover-what-can-be exclude each other");
    }
    StartRequest.Builder start = request.toBuilder().addAllWaves(waves).addAllServerIds(servers);
    start.priority(Optional.ofNullable(priority));
    overrides.forEach(text -> start.addOverrides(override(text, request.reason())));
    if (allOrNothing || recoverWhatCanBe) {
      start.policy(allOrNothing ? StartPolicy.ALL_OR_NOTHING : StartPolicy.RECOVER_WHAT_CAN_BE);
    }
    if (continued != null) {
      start.continues(new Continuation(continued, Continuation.PlanVersion.AS_IT_IS));
    }
    if (drill != null) {
      start.takeOver(new TakeOver(drill, required("--take-over", request.reason())));
    }
    return start.build();
  }

  private static FindingOverride override(String text, Optional<String> reason) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2 || parts[1].isBlank()) {
      throw new UsageException("--override must be CODE=NAME, is '" + text + "'");
    }
    return new FindingOverride(code(parts[0]), Set.of(parts[1]), required("--override", reason));
  }

  private static FindingCode code(String name) {
    return Arrays.stream(FindingCode.values())
        .filter(code -> code.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no finding '"
                        + name
                        + "'"
                        + DidYouMean.hint(
                            name, Arrays.stream(FindingCode.values()).map(Enum::name).toList())));
  }

  private static String required(String option, Optional<String> reason) {
    return reason
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new UsageException(option + " needs --reason"));
  }
}
