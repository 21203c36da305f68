package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.policy.HookTargets;
import org.junit.jupiter.api.Test;

/** Plans are held to what the embedding service lets them run and call. */
class HookTargetsTest {

  private static final String PLAN =
      """
      {'planId': 'p', 'name': 'P', 'waves': [{'name': 'w', 'groupIds': ['db'],
        'healthCheck': {'probe': 'http'},
        'afterHooks': [
          {'name': 'mail', 'type': 'HTTP', 'target': 'https://hooks.example.org/mail'},
          {'name': 'dns', 'type': 'HTTP', 'target': 'https://169.254.169.254/latest'}]}]}
      """;

  private final Office office =
      new Office(ports -> ports.hookTargets(HookTargets.NOTHING.withHttpHosts("hooks.example.org")))
          .withPlan();

  @Test
  void what_is_not_allowed_is_refused_when_a_plan_is_saved_with_wave_hook_and_rule() {
    JsonNode refused = office.call(ADMIN, "createRecoveryPlan", PLAN).json();

    assertThat(refused.path("code").asText()).isEqualTo("INVALID_PLAN");
    assertThat(refused.path("details"))
        .extracting(it -> it.path("path").asText() + ": " + it.path("rule").asText())
        .containsExactly(
            "waves[0].afterHooks[1].target: hook 'dns' of wave 'w':"
                + " 'https://169.254.169.254/latest' is not among the HTTP hosts that plans may"
                + " use: hooks.example.org",
            "waves[0].healthCheck.probe: health check 'http' of wave 'w': 'http' is not among the"
                + " health probes that plans may use: none");
  }

  @Test
  void a_plan_that_was_saved_before_the_rules_were_tightened_does_not_start() {
    office
        .simulation
        .ports()
        .recoveryPlanStore()
        .create(
            RecoveryPlan.builder()
                .planId("old")
                .name("Old")
                .addWaves(
                    Wave.builder()
                        .name("w")
                        .addGroupIds("db")
                        .addBeforeHooks(
                            Hook.builder()
                                .name("wipe")
                                .type(HookType.LAMBDA)
                                .target("wipe")
                                .build())
                        .build())
                .build());

    for (String kind : new String[] {"DRILL", "RECOVERY"}) {
      JsonNode refused =
          office
              .call(MANAGER, "startExecution", "{'planId': 'old', 'kind': '" + kind + "'}")
              .json();
      assertThat(refused.path("code").asText()).isEqualTo("INVALID_PLAN");
      assertThat(refused.at("/details/0/rule").asText()).startsWith("hook 'wipe' of wave 'w'");
    }
    assertThat(
            office
                .ask(READER, "getRecoveryPlan", "{'planId': 'old'}")
                .at("/overview/allowed/execute/allowed")
                .asBoolean())
        .isFalse();
  }
}
