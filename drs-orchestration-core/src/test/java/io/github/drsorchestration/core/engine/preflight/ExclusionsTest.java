package io.github.drsorchestration.core.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExclusionsTest {

  private static final AccountRegion NEAR = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion FAR = new AccountRegion("444455556666", "us-east-1");
  private static final String A = "s-0000000000000000a";
  private static final String B = "s-0000000000000000b";
  private static final String C = "s-0000000000000000c";

  private static final List<WaveExecution> WAVES =
      List.of(wave("one", server(A, NEAR), server(B, FAR)), wave("two", server(C, FAR)));

  @Test
  void without_a_blocking_finding_nothing_is_excluded() {
    Finding warning = about().severity(Severity.WARNING).serverId(A).build();

    assertThat(recovery(warning)).isEqualTo(new Exclusions(false, Map.of()));
  }

  @Test
  void a_finding_excludes_exactly_what_it_is_about() {
    assertThat(recovery(about().wave("one").serverId(A).build()).servers()).containsOnlyKeys(A);
    assertThat(recovery(about().wave("two").build()).servers()).containsOnlyKeys(C);
    assertThat(recovery(about().where(FAR).build()).servers()).containsOnlyKeys(B, C);
    assertThat(recovery(about().groupId("group-one").build()).servers()).containsOnlyKeys(A, B);
  }

  @Test
  void a_finding_about_the_execution_or_about_every_server_excludes_everything() {
    assertThat(recovery(about().build()).everything()).isTrue();
    assertThat(recovery(about().where(NEAR).build(), about().where(FAR).build()).everything())
        .isTrue();
  }

  @Test
  void where_all_or_nothing_is_wanted_only_optional_servers_are_left_out() {
    Finding ofServer = about().wave("one").serverId(A).build();
    List<WaveExecution> optional =
        WAVES.stream()
            .map(
                wave ->
                    wave.toBuilder()
                        .wave(wave.wave().toBuilder().addOptionalServerIds(A).build())
                        .build())
            .toList();

    assertThat(Exclusions.of(StartPolicy.ALL_OR_NOTHING, List.of(ofServer), WAVES).everything())
        .isTrue();
    assertThat(Exclusions.of(StartPolicy.ALL_OR_NOTHING, List.of(ofServer), optional).servers())
        .containsOnlyKeys(A);
  }

  private static Exclusions recovery(Finding... findings) {
    return Exclusions.of(StartPolicy.RECOVER_WHAT_CAN_BE, List.of(findings), WAVES);
  }

  private static Finding.Builder about() {
    return Finding.builder()
        .severity(Severity.BLOCKING)
        .code(FindingCode.NO_ACCESS)
        .message("it does not answer");
  }

  private static WaveExecution wave(String name, ServerExecution... servers) {
    return WaveExecution.builder()
        .wave(Wave.builder().name(name).addGroupIds("group-" + name).build())
        .addServers(servers)
        .build();
  }

  private static ServerExecution server(String id, AccountRegion where) {
    return ServerExecution.builder().serverId(id).where(where).name(id).build();
  }
}
