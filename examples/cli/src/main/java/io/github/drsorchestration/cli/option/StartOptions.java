package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.scenario.FailbackSettings;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to start on AWS, by whom and why. */
public final class StartOptions {

  @Mixin private final KindOptions kind = new KindOptions();

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
    StartRequest.Builder whole =
        StartRequest.builder()
            .planId(plan.planId())
            .kind(kind.kind())
            .by(by)
            .source(EntryPoint.COMMAND_LINE)
            .reason(Optional.ofNullable(reason))
            .parameters(settings.parameters());
    if (kind.kind() == ExecutionKind.FAILBACK) {
      FailbackSettings failback =
          settings.failback().orElseGet(() -> FailbackSettings.builder().build());
      whole.failback(failback.choice(kind.of()));
    } else {
      whole
          .recoveryPoint(settings.recoveryPoint())
          .liveInstanceOverride(settings.liveInstanceOverride());
    }
    return scope.applyTo(whole.build());
  }
}
