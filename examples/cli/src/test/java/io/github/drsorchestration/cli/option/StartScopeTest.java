package io.github.drsorchestration.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.cli.problem.UsageException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StartScopeTest {

  private static final StartRequest WHOLE =
      StartRequest.builder().planId("shop").kind(ExecutionKind.RECOVERY).by("ann").build();

  @Test
  void without_options_the_whole_plan_is_started() {
    assertThat(request(null)).isEqualTo(WHOLE);
  }

  @Test
  void every_option_is_a_part_of_the_request() {
    StartRequest request =
        request(
            "CHG-123",
            "--wave",
            "db",
            "--wave",
            "web",
            "--server",
            "s-00000000000000001",
            "--override",
            "NO_ACCESS=444455556666/us-east-1",
            "--all-or-nothing",
            "--continue-from",
            "exec-1",
            "--take-over",
            "exec-2");

    assertThat(request)
        .isEqualTo(
            WHOLE.toBuilder()
                .reason("CHG-123")
                .addWaves("db", "web")
                .addServerIds("s-00000000000000001")
                .addOverrides(
                    new FindingOverride(
                        FindingCode.NO_ACCESS, Set.of("444455556666/us-east-1"), "CHG-123"))
                .policy(StartPolicy.ALL_OR_NOTHING)
                .continues(new Continuation("exec-1", Continuation.PlanVersion.AS_IT_IS))
                .takeOver(new TakeOver("exec-2", "CHG-123"))
                .build());
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertRefused("--override needs --reason", null, "--override", "NO_ACCESS=x");
    assertRefused("--override must be CODE=NAME, is 'x'", "why", "--override", "x");
    assertRefused("there is no finding 'NO_ACCES'", "why", "--override", "NO_ACCES=x");
    assertRefused("exclude each other", "why", "--all-or-nothing", "--recover-what-can-be");
    assertRefused("--take-over needs --reason", " ", "--take-over", "exec-2");
  }

  private static void assertRefused(String message, @Nullable String reason, String... arguments) {
    assertThatThrownBy(() -> request(reason, arguments))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  private static StartRequest request(@Nullable String reason, String... arguments) {
    Start command = new Start();
    new CommandLine(command).parseArgs(arguments);
    return command.options.applyTo(WHOLE.toBuilder().reason(Optional.ofNullable(reason)).build());
  }

  @Command(name = "start")
  private static final class Start {
    @Mixin private final StartScope options = new StartScope();
  }
}
