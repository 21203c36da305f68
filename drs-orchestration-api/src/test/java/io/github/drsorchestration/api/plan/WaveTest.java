package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.PlanSamples.HOOK;
import static io.github.drsorchestration.api.sample.PlanSamples.WAVE;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.json.DomainJson;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveTest {

  private static Wave.Builder wave() {
    return WAVE.toBuilder();
  }

  @Test
  void has_the_defaults_that_it_promises() throws Exception {
    Wave read =
        DomainJson.mapper()
            .readValue("{\"name\":\"databases\",\"groupIds\":[\"pg-databases\"]}", Wave.class);

    assertThat(read).isEqualTo(WAVE);
    assertThat(read.dependsOn()).isEmpty();
    assertThat(read.pauseBefore()).isFalse();
    assertThat(read.timeout()).isEqualTo(Duration.ofHours(4));
    assertThat(read.onFailure()).isEqualTo(OnFailure.STOP);
    assertThat(read.failureThreshold()).isEqualTo(FailureThreshold.NONE);
    assertThat(read.splitting()).isTrue();
  }

  @Test
  void depending_on_nothing_differs_from_saying_nothing_in_json_too() throws Exception {
    Wave first = wave().dependsOn(Set.of()).build();

    String text = DomainJson.mapper().writeValueAsString(first);

    assertThat(text).contains("\"dependsOn\":[]");
    assertThat(DomainJson.mapper().readValue(text, Wave.class).dependsOn()).contains(Set.of());
    assertThat(DomainJson.mapper().writeValueAsString(WAVE)).doesNotContain("dependsOn");
  }

  @Test
  void keeps_a_copy_of_what_it_depends_on_in_the_order_that_was_given() {
    Set<String> names = new LinkedHashSet<>(List.of("web", "app", "network"));
    Wave wave = wave().dependsOn(names).build();

    names.add("later");

    assertThat(wave.dependsOn().orElseThrow()).containsExactly("web", "app", "network");
    assertThatThrownBy(() -> wave.dependsOn().orElseThrow().add("later"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void sorts_what_it_depends_on_where_no_order_was_given() {
    Wave wave = wave().dependsOn(Set.of("web", "app", "network", "storage")).build();

    assertThat(wave.dependsOn().orElseThrow()).containsExactly("app", "network", "storage", "web");
  }

  @Test
  void equals_a_wave_with_the_same_dependencies_in_another_order() {
    Wave one = wave().dependsOn(new LinkedHashSet<>(List.of("web", "app"))).build();
    Wave other = wave().dependsOn(Optional.of(Set.of("app", "web"))).build();

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
  }

  @Test
  void changing_a_copy_replaces_lists_and_adds_only_where_it_says_add() {
    assertThat(wave().groupIds(List.of("pg-web")).build().groupIds()).containsExactly("pg-web");
    assertThat(wave().addGroupIds("pg-web").build().groupIds())
        .containsExactly("pg-databases", "pg-web");
  }

  @Test
  void a_name_has_1_to_64_characters_and_no_white_space_around() {
    assertThat(wave().name("n".repeat(64)).build().name()).hasSize(64);
    assertThat(wave().name("n").build().name()).hasSize(1);
    assertRefused(
        () -> wave().name("n".repeat(65)).build(),
        "name",
        "must have at most 64 characters, has 65");
    assertRefused(() -> wave().name("").build(), "name", "must not be blank");
    assertRefused(() -> wave().name("  ").build(), "name", "must not be blank");
    assertRefused(
        () -> wave().name("web ").build(), "name", "must not start or end with white space");
  }

  @Test
  void a_required_field_that_is_not_set_is_named() {
    assertRefused(() -> Wave.builder().addGroupIds("pg-web").build(), "name", "must be set");
  }

  @Test
  void groups_are_named_at_least_one_and_none_twice() {
    assertRefused(() -> wave().groupIds(List.of()).build(), "groupIds", "must not be empty");
    assertRefused(
        () -> wave().addGroupIds("pg-databases").build(), "groupIds", "names a group twice");
  }

  @Test
  void server_ids_are_well_formed() {
    String rule = "must be a source server id (s- and 17 characters), is 's-1'";

    assertRefused(() -> wave().addServerIds("s-1").build(), "serverIds[0]", rule);
    assertRefused(() -> wave().addOptionalServerIds("s-1").build(), "optionalServerIds[0]", rule);
  }

  @Test
  void the_timeout_lies_between_a_minute_and_seven_days() {
    Duration minute = Duration.ofMinutes(1);
    Duration week = Duration.ofDays(7);

    assertThat(wave().timeout(minute).build().timeout()).isEqualTo(minute);
    assertThat(wave().timeout(week).build().timeout()).isEqualTo(week);
    assertRefused(
        () -> wave().timeout(minute.minusNanos(1)).build(),
        "timeout",
        "must be between PT1M and PT168H, is PT59.999999999S");
    assertRefused(
        () -> wave().timeout(week.plusNanos(1)).build(),
        "timeout",
        "must be between PT1M and PT168H, is PT168H0.000000001S");
  }

  @Test
  void does_not_depend_on_itself() {
    assertRefused(
        () -> wave().dependsOn(Set.of("databases")).build(), "dependsOn", "names the wave itself");
  }

  @Test
  void a_name_has_nothing_that_could_forge_a_line_or_control_a_terminal() {
    for (String harmful : List.of("a\nb", "a\u001b[2Jb", "a\u0085b", "a\u2028b")) {
      assertRefused(
          () -> wave().name(harmful).build(),
          "name",
          "must not contain control characters or line breaks");
    }
    assertRefused(
        () -> wave().name("a\ud800b").build(), "name", "must not contain half of a surrogate pair");
    assertThat(wave().name("Bäckerei 東京 🏪").build().name()).hasSize(14);
    assertThat(wave().name("🏪".repeat(64)).build().name()).isNotEmpty();
  }

  @Test
  void hooks_before_and_after_have_different_names() {
    assertRefused(
        () -> wave().addBeforeHooks(HOOK, HOOK).build(),
        "beforeHooks",
        "uses the name 'dns' twice");
    assertRefused(
        () -> wave().addBeforeHooks(HOOK).addAfterHooks(HOOK).build(),
        "afterHooks",
        "uses the name 'dns', as beforeHooks does; the hooks of a wave need different names");
  }

  @Test
  void lists_hold_no_null() {
    assertThatThrownBy(() -> wave().addGroupIds((String) null))
        .isInstanceOf(NullPointerException.class);
  }
}
