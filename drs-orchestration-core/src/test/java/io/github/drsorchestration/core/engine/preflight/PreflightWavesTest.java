package io.github.drsorchestration.core.engine.preflight;

import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What preflight finds of accounts and waves, and which servers it resolves. */
class PreflightWavesTest {

  @Test
  void a_place_without_access_blocks() {
    assertThat(found(created().world(it -> it.noAccess("the role is missing"))))
        .containsExactly("BLOCKING NO_ACCESS");
  }

  @Test
  void a_place_whose_servers_must_not_be_listed_blocks() {
    assertThat(found(created().world(it -> it.fails(Question.AllServers.class, "denied", true))))
        .contains("BLOCKING NO_ACCESS");
  }

  @Test
  void each_wave_depends_on_the_one_before_unless_the_plan_says_otherwise() {
    List<WaveExecution> waves =
        Situation.created(
                List.of(
                    planned("db").addServerIds(id("a")),
                    planned("app").addServerIds(id("b")),
                    planned("mail").addServerIds(id("c")).dependsOn(Set.of())),
                "a",
                "b",
                "c")
            .preflight()
            .waves();

    assertThat(waves)
        .extracting(WaveExecution::dependsOn)
        .containsExactly(Set.of(), Set.of("db"), Set.of());
  }

  @Test
  void a_wave_may_take_some_servers_of_its_groups() {
    Situation some = Situation.created(List.of(planned("db").addServerIds(id("b"))), "a", "b");

    assertThat(members(some)).containsExactly(List.of(id("b")));
    assertThat(found(some)).isEmpty();
  }

  @Test
  void a_server_that_no_group_of_the_wave_has_blocks() {
    Situation stranger =
        Situation.created(List.of(planned("db").addServerIds(id("a"), id("z"))), "a");

    assertThat(found(stranger)).containsExactly("BLOCKING SERVER_NOT_IN_WAVE");
  }

  @Test
  void an_optional_server_that_the_wave_does_not_launch_is_a_warning() {
    Situation stranger =
        Situation.created(List.of(planned("db").addOptionalServerIds(id("z"))), "a");

    assertThat(found(stranger)).containsExactly("WARNING SERVER_NOT_IN_WAVE");
  }

  @Test
  void a_server_in_two_waves_blocks() {
    assertThat(found(Situation.created(List.of(planned("db"), planned("app")), "a")))
        .containsExactly("BLOCKING DUPLICATE_SERVER");
  }

  @Test
  void a_wave_without_servers_blocks() {
    assertThat(found(tagged())).containsExactly("BLOCKING NO_SERVERS");
  }

  @Test
  void a_group_selects_by_tags_what_replicates_towards_the_cloud() {
    Situation tagged =
        tagged()
            .world(
                it ->
                    it.server("a", b -> b.tags(Map.of("app", "shop")))
                        .server("b", b -> b.tags(Map.of("app", "other")))
                        .server(
                            "c",
                            b ->
                                b.tags(Map.of("app", "shop"))
                                    .direction(ReplicationDirection.FAILBACK)));

    assertThat(members(tagged)).containsExactly(List.of(id("a")));
  }

  @Test
  void a_wave_that_must_not_be_split_has_to_fit_into_a_job() {
    Situation whole =
        Situation.created(List.of(planned("db").splitting(false)), "a", "b")
            .world(it -> it.quotas(20, 1, 500));

    assertThat(found(whole)).containsExactly("BLOCKING TOO_MANY_SERVERS");
  }

  @Test
  void a_wave_larger_than_all_jobs_together_is_told_to_wait() {
    assertThat(found(created().world(it -> it.quotas(20, 100, 1))))
        .containsExactly("INFO QUOTA_WAIT");
  }

  @Test
  void generated_waves_follow_the_numbers_of_their_tag() {
    Situation numbered = generated("2", "1", "2");

    assertThat(numbered.preflight().waves())
        .extracting(wave -> wave.wave().name())
        .containsExactly("wave-1", "wave-2");
    assertThat(members(numbered)).containsExactly(List.of(id("b")), List.of(id("a"), id("c")));
  }

  @Test
  void a_server_without_a_number_blocks_generated_waves() {
    assertThat(found(generated("1", "one"))).containsExactly("BLOCKING NO_WAVE_NUMBER");
  }

  private static Situation created() {
    return Situation.created(List.of(planned("db")), "a", "b");
  }

  /** A group that selects by a tag, in a place without servers. */
  private static Situation tagged() {
    TagCriteria shop = new TagCriteria(Map.of("app", "shop"));
    return Situation.created(List.of(planned("db")))
        .group(b -> b.serverIds(Set.of()).tagCriteria(shop));
  }

  private static Situation generated(String... numbers) {
    String[] names = List.of("a", "b", "c").subList(0, numbers.length).toArray(String[]::new);
    RecoveryPlan plan =
        RecoveryPlan.builder()
            .planId("p")
            .name("shop")
            .generatedWaves(WaveGeneration.builder().addGroupIds("g").build())
            .build();
    Situation situation = Situation.created(List.of(planned("db")), names).with(b -> b.plan(plan));
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      String number = numbers[i];
      situation.world(it -> it.server(name, b -> b.tags(Map.of("dr:wave", number))));
    }
    return situation;
  }

  private static List<String> found(Situation situation) {
    return situation.preflight().findings().stream()
        .map(finding -> finding.severity() + " " + finding.code())
        .toList();
  }

  private static List<List<String>> members(Situation situation) {
    return situation.preflight().waves().stream()
        .map(wave -> wave.servers().stream().map(ServerExecution::serverId).toList())
        .toList();
  }
}
