package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.sample.ServerSamples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveGenerationTest {

  private static WaveGeneration.Builder generation() {
    return WaveGeneration.builder().addGroupIds("pg-web");
  }

  @Test
  void a_generated_wave_carries_what_the_generation_says() {
    ApprovalPolicy approval = ApprovalPolicy.builder().build();
    HealthCheck health = HealthCheck.builder().probe("http").build();
    WaveGeneration generation =
        generation()
            .approval(approval)
            .healthCheck(health)
            .timeout(Duration.ofMinutes(20))
            .onFailure(OnFailure.PAUSE)
            .failureThreshold(FailureThreshold.percent(5))
            .build();

    assertThat(generation.wave(3, List.of(ServerSamples.WEB)))
        .isEqualTo(
            Wave.builder()
                .name("wave-3")
                .addGroupIds("pg-web")
                .addServerIds(ServerSamples.WEB)
                .approval(approval)
                .healthCheck(health)
                .timeout(Duration.ofMinutes(20))
                .onFailure(OnFailure.PAUSE)
                .failureThreshold(FailureThreshold.percent(5))
                .build());
  }

  @Test
  void what_it_allows_its_waves_allow_too() {
    WaveGeneration shortest = generation().timeout(Duration.ofMinutes(1)).build();
    WaveGeneration longest = generation().timeout(Duration.ofDays(7)).build();

    assertThat(shortest.wave(1, List.of()).timeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(longest.wave(1, List.of()).timeout()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void groups_are_named_at_least_one_and_none_twice() {
    assertRefused(() -> WaveGeneration.builder().build(), "groupIds", "must not be empty");
    assertRefused(
        () -> generation().addGroupIds("pg-web").build(), "groupIds", "names a group twice");
  }

  @Test
  void the_tag_key_is_not_blank() {
    assertThat(generation().build().tagKey()).isEqualTo("dr:wave");
    assertRefused(() -> generation().tagKey("").build(), "tagKey", "must not be blank");
  }

  @Test
  void the_timeout_is_that_of_a_wave() {
    assertRefused(
        () -> generation().timeout(Duration.ofSeconds(59)).build(),
        "timeout",
        "must be between PT1M and PT168H, is PT59S");
    assertRefused(
        () -> generation().timeout(Duration.ofDays(8)).build(),
        "timeout",
        "must be between PT1M and PT168H, is PT192H");
  }
}
