package io.github.drsorchestration.core.planning.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.plan.WaveOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanValidatorTest {

  private static final String IRELAND = "eu-west-1";
  private static final String FRANKFURT = "eu-central-1";

  private final Map<String, ProtectionGroup> groups = new TreeMap<>();

  PlanValidatorTest() {
    explicit("pg-1", IRELAND, 1, 2, 3);
    explicit("pg-2", FRANKFURT, 4, 5, 6);
    selected("pg-tag");
  }

  @Test
  void a_plan_over_two_regions_is_valid() {
    assertThat(problems(wave("db", "pg-1"), wave("web", "pg-2"))).isEmpty();
  }

  @Test
  void a_cycle_is_named_wave_by_wave_where_it_begins() {
    assertThat(
            problems(
                wave("web", "pg-1").toBuilder().dependsOn(names("app")).build(),
                wave("app", "pg-2").toBuilder().dependsOn(names("db")).build(),
                wave("db", "pg-tag").toBuilder().dependsOn(names("web")).build()))
        .containsExactly(
            new Problem(
                "waves[0].dependsOn[0]", "the waves wait for each other: web -> app -> db -> web"));
  }

  @Test
  void a_cycle_through_a_default_dependency_is_reported_at_the_wave() {
    assertThat(
            problems(
                wave("db", "pg-1").toBuilder().dependsOn(names("web")).build(),
                wave("web", "pg-2")))
        .containsExactly(
            new Problem("waves[0].dependsOn[0]", "the waves wait for each other: db -> web -> db"));
  }

  @Test
  void an_unknown_dependency_is_reported_with_the_name_that_may_be_meant() {
    assertThat(
            problems(
                wave("db", "pg-1"),
                wave("web", "pg-2").toBuilder().dependsOn(names("DB", "db", "cache")).build()))
        .containsExactly(
            new Problem("waves[1].dependsOn[0]", "no wave is named 'DB'; 'db' is meant?"),
            new Problem("waves[1].dependsOn[2]", "no wave is named 'cache'"));
  }

  @Test
  void a_condition_may_ask_about_waves_that_the_wave_depends_on_through_others() {
    assertThat(
            problems(
                wave("db", "pg-1"),
                wave("app", "pg-2"),
                wave("web", "pg-tag").toBuilder().condition(ended("db")).build()))
        .isEmpty();
  }

  @Test
  void a_condition_must_not_ask_about_other_waves() {
    WaveCondition condition =
        new WaveCondition.AnyOf(
            List.of(
                ended("db"),
                new WaveCondition.AllOf(List.of(new WaveCondition.Not(ended("app")))),
                ended("cache")));
    assertThat(
            problems(
                wave("db", "pg-1"),
                wave("app", "pg-2"),
                wave("web", "pg-tag").toBuilder()
                    .dependsOn(names("db"))
                    .condition(condition)
                    .build()))
        .containsExactly(
            new Problem(
                "waves[2].condition.conditions[1].conditions[0].condition.wave",
                "'web' does not depend on 'app', which may not have ended when the condition is"
                    + " decided"),
            new Problem("waves[2].condition.conditions[2].wave", "no wave is named 'cache'"));
  }

  @Test
  void two_waves_must_not_differ_by_case_alone() {
    assertThat(problems(wave("web", "pg-1"), wave("Web", "pg-2")))
        .containsExactly(
            new Problem("waves[1].name", "'Web' is the name of waves[0] too (ignoring case)"));
  }

  @Test
  void an_unknown_group_is_reported_where_it_is_named() {
    Wave wave = wave("web", "pg-1").toBuilder().addGroupIds("pg-lost").build();

    assertThat(problems(wave))
        .containsExactly(
            new Problem("waves[0].groupIds[1]", "there is no protection group 'pg-lost'"));
  }

  @Test
  void generated_waves_need_groups_that_exist_and_approvers_with_names() {
    RecoveryPlan plan =
        RecoveryPlan.builder()
            .planId("p")
            .name("Plan")
            .generatedWaves(
                WaveGeneration.builder()
                    .addGroupIds("pg-1", "pg-lost")
                    .approval(ApprovalPolicy.builder().addApprovers(" ").build())
                    .build())
            .build();

    assertThat(PlanValidator.validate(plan, groups))
        .extracting(Problem::path)
        .containsExactly("generatedWaves.groupIds[1]", "generatedWaves.approval.approvers[0]");
  }

  @Test
  void a_server_in_two_named_groups_of_two_waves_is_reported() {
    explicit("pg-3", FRANKFURT, 6, 7);

    assertThat(problems(wave("db", "pg-2"), wave("web", "pg-3")))
        .containsExactly(
            new Problem(
                "waves[1].groupIds[0]",
                "names " + server(6) + ", launched by waves[0] ('db') already"));
  }

  @Test
  void many_repeated_servers_are_reported_once() {
    explicit("pg-big", IRELAND, IntStream.range(10, 110).toArray());

    assertThat(problems(wave("db", "pg-big"), wave("web", "pg-big")))
        .containsExactly(
            new Problem(
                "waves[1].groupIds[0]",
                "names "
                    + server(10)
                    + " and 99 other servers, launched by waves[0] ('db')"
                    + " already"));
  }

  @Test
  void two_groups_of_one_wave_may_share_a_server() {
    explicit("pg-3", IRELAND, 3, 7);

    assertThat(problems(wave("db", "pg-1").toBuilder().addGroupIds("pg-3").build())).isEmpty();
  }

  @Test
  void a_group_may_be_shared_by_waves_that_name_different_servers() {
    assertThat(problems(wave("db", "pg-1", 1), wave("web", "pg-1", 2, 3))).isEmpty();
    assertThat(problems(wave("db", "pg-tag", 1), wave("web", "pg-tag", 2, 3))).isEmpty();
  }

  @Test
  void a_server_that_two_waves_name_is_reported() {
    assertThat(problems(wave("db", "pg-tag", 1, 2), wave("web", "pg-tag", 3, 2)))
        .containsExactly(
            new Problem(
                "waves[1].serverIds[1]", server(2) + " is launched by waves[0] ('db') already"));
  }

  @Test
  void a_group_of_selected_servers_cannot_be_shared_with_a_wave_that_launches_all_of_it() {
    Problem shared =
        new Problem(
            "waves[1].groupIds[0]",
            "'pg-tag' is launched by waves[0] ('db') too; give both waves serverIds that have"
                + " none in common");

    assertThat(problems(wave("db", "pg-tag"), wave("web", "pg-tag"))).containsExactly(shared);
    assertThat(problems(wave("db", "pg-tag"), wave("web", "pg-tag", 1))).containsExactly(shared);
    assertThat(problems(wave("db", "pg-tag", 1), wave("web", "pg-tag"))).containsExactly(shared);
  }

  @Test
  void servers_that_no_group_of_the_wave_can_contain_are_reported() {
    Wave wave =
        wave("db", "pg-1", 1, 4).toBuilder().addOptionalServerIds(server(1), server(2)).build();

    assertThat(problems(wave))
        .containsExactly(
            new Problem(
                "waves[0].serverIds[1]", server(4) + " is in none of the wave's protection groups"),
            new Problem(
                "waves[0].optionalServerIds[1]",
                server(2) + " is not among the servers that the wave launches"));
  }

  @Test
  void a_group_of_selected_servers_could_contain_any_server() {
    Wave wave = wave("db", "pg-tag", 1, 4).toBuilder().addOptionalServerIds(server(1)).build();

    assertThat(problems(wave)).isEmpty();
  }

  @Test
  void a_wave_that_must_not_be_split_has_to_fit_into_a_job_of_each_place() {
    explicit("pg-fits", IRELAND, IntStream.range(100, 200).toArray());
    explicit("pg-large", IRELAND, IntStream.range(200, 301).toArray());
    Wave fits = wave("db", "pg-fits").toBuilder().addGroupIds("pg-2").splitting(false).build();
    Wave large = wave("web", "pg-large").toBuilder().splitting(false).build();

    assertThat(problems(fits, large))
        .containsExactly(
            new Problem(
                "waves[1].splitting",
                "is off, but the wave has 101 servers in 111122223333/eu-west-1 and a job at most"
                    + " 100"));
    assertThat(PlanValidator.validate(plan(fits, large), groups, 200)).isEmpty();
    assertThat(PlanValidator.validate(plan(fits), groups, 99)).hasSize(1);
  }

  @Test
  void approvers_and_instructions_must_not_be_blank() {
    ApprovalPolicy policy =
        ApprovalPolicy.builder().addApprovers("ann", " ").instructions("").build();

    assertThat(problems(wave("db", "pg-1").toBuilder().approval(policy).build()))
        .containsExactly(
            new Problem(
                "waves[0].approval.approvers[1]",
                "must not be blank; name nobody to let anybody but the requester answer"),
            new Problem("waves[0].approval.instructions", "must not be blank"));
  }

  @Test
  void a_hook_in_the_place_of_the_servers_needs_them_in_one_place() {
    Wave both =
        wave("all", "pg-1").toBuilder()
            .addGroupIds("pg-2")
            .addBeforeHooks(hook("stop", false), hook("freeze", true))
            .addAfterHooks(hook("dns", true))
            .build();

    assertThat(problems(both))
        .extracting(Problem::path)
        .containsExactly(
            "waves[0].beforeHooks[1].inWavePlace", "waves[0].afterHooks[0].inWavePlace");
    assertThat(problems(both).get(0).rule())
        .isEqualTo(
            "is set, but the servers are in several places:"
                + " 111122223333/eu-central-1, 111122223333/eu-west-1");
    assertThat(problems(both.toBuilder().serverIds(List.of(serverIds(1, 2))).build())).isEmpty();
    assertThat(problems(both.toBuilder().groupIds(List.of("pg-1", "pg-tag")).build())).isEmpty();
  }

  @Test
  void a_hook_after_a_termination_in_the_place_of_the_servers_needs_the_plan_to_have_one_place() {
    Wave first = wave("db", "pg-1");
    Wave second = wave("web", "pg-2");

    assertThat(cleanedUp(first, second))
        .extracting(Problem::path)
        .containsExactly("afterTermination[1].inWavePlace");
    assertThat(cleanedUp(first)).isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_reported_in_document_order() {
    assertThat(
            problems(
                wave("db", "pg-lost"),
                wave("DB", "pg-1", 9).toBuilder().dependsOn(names("nobody")).build(),
                wave("web", "pg-gone")))
        .extracting(Problem::path)
        .containsExactly(
            "waves[0].groupIds[0]",
            "waves[1].name",
            "waves[1].serverIds[0]",
            "waves[1].dependsOn[0]",
            "waves[2].groupIds[0]");
  }

  @Test
  void a_thousand_waves_are_validated() {
    List<Wave> waves = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      explicit("g" + i, IRELAND, i + 100);
      waves.add(wave("w" + i, "g" + i).toBuilder().condition(ended("w0")).build());
    }
    waves.set(0, wave("w0", "g0"));

    assertThat(problems(waves.toArray(Wave[]::new))).isEmpty();
  }

  private List<Problem> cleanedUp(Wave... waves) {
    RecoveryPlan plan =
        plan(waves).toBuilder().addAfterTermination(hook("mail", false), hook("dns", true)).build();
    return PlanValidator.validate(plan, groups);
  }

  private List<Problem> problems(Wave... waves) {
    return PlanValidator.validate(plan(waves), groups);
  }

  private static RecoveryPlan plan(Wave... waves) {
    return RecoveryPlan.builder().planId("p").name("Plan").addWaves(waves).build();
  }

  private static Wave wave(String name, String groupId, int... servers) {
    return Wave.builder().name(name).addGroupIds(groupId).addServerIds(serverIds(servers)).build();
  }

  private static Hook hook(String name, boolean inWavePlace) {
    return Hook.builder()
        .name(name)
        .type(HookType.SSM_AUTOMATION)
        .target("document")
        .inWavePlace(inWavePlace)
        .build();
  }

  private static WaveCondition ended(String wave) {
    return new WaveCondition.WaveEndedAs(wave, WaveOutcome.COMPLETED);
  }

  private static Set<String> names(String... names) {
    return new LinkedHashSet<>(Arrays.asList(names));
  }

  private void explicit(String groupId, String region, int... servers) {
    groups.put(groupId, group(groupId).region(region).addServerIds(serverIds(servers)).build());
  }

  private void selected(String groupId) {
    groups.put(
        groupId,
        group(groupId).region(IRELAND).tagCriteria(new TagCriteria(Map.of("a", "b"))).build());
  }

  private static ProtectionGroup.Builder group(String groupId) {
    ProtectionGroup.Builder builder = ProtectionGroup.builder();
    builder.groupId(groupId).name(groupId).accountId("111122223333");
    return builder;
  }

  private static String[] serverIds(int... numbers) {
    return Arrays.stream(numbers).mapToObj(PlanValidatorTest::server).toArray(String[]::new);
  }

  private static String server(int number) {
    return "s-%017d".formatted(number);
  }
}
