package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to start on AWS, by whom and why. */
public final class StartOptions {

  @Option(names = "--drill", description = "A drill instead of a recovery.")
  private boolean drill;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "The requester to record, who cannot approve. Default: ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "The reason to record.")
  private @Nullable String reason;

  @Mixin private final StartScope scope = new StartScope();

  public String by() {
    return by;
  }

  /** The request to start this plan with the settings of its file. */
  public StartRequest request(WorldSettings settings, RecoveryPlan plan) {
    StartRequest whole =
        StartRequest.builder()
            .planId(plan.planId())
            .kind(drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY)
            .by(by)
            .reason(Optional.ofNullable(reason))
            .parameters(settings.parameters())
            .recoveryPoint(settings.recoveryPoint())
            .liveInstanceOverride(settings.liveInstanceOverride())
            .build();
    return scope.applyTo(whole);
  }
}
