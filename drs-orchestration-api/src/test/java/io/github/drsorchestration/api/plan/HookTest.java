package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.PlanSamples.HOOK;
import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.json.DomainJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HookTest {

  private static Hook.Builder hook() {
    return Hook.builder().from(HOOK);
  }

  @Test
  void runs_at_home_unless_it_says_otherwise() throws Exception {
    Hook read =
        DomainJson.mapper()
            .readValue(
                "{\"name\":\"dns\",\"type\":\"LAMBDA\",\"target\":\"switch-dns\"}", Hook.class);

    assertThat(read).isEqualTo(HOOK);
    assertThat(read.inWavePlace()).isFalse();
    assertThat(read.listParameters()).isEmpty();
  }

  @Test
  void has_a_place_only_where_aws_runs_it() {
    for (HookType type : HookType.values()) {
      if (type.hasPlace()) {
        assertThat(hook().type(type).inWavePlace(true).build().inWavePlace()).isTrue();
      } else {
        assertRefused(
            () -> hook().type(type).inWavePlace(true).build(),
            "inWavePlace",
            "is for hooks that AWS runs, not for " + type);
      }
    }
  }

  @Test
  void texts_of_lists_survive_json_whatever_is_in_them() throws Exception {
    List<String> texts = List.of("a, b", "{\"json\": [\"x\"]}", "\"quoted\" \\ back", "");
    Hook hook = hook().putListParameters("Texts", texts).build();

    String json = DomainJson.mapper().writeValueAsString(hook);

    assertThat(DomainJson.mapper().readValue(json, Hook.class)).isEqualTo(hook);
    assertThat(hook.listParameters().get("Texts")).isEqualTo(texts);
  }

  @Test
  void keeps_copies_of_the_lists() {
    List<String> given = new ArrayList<>(List.of("a"));
    Hook hook = hook().putListParameters("Zones", given).build();

    given.add("b");

    assertThat(hook.listParameters().get("Zones")).containsExactly("a");
    assertThatThrownBy(() -> hook.listParameters().get("Zones").add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_parameter_is_a_text_or_a_list() {
    assertRefused(
        () -> hook().putParameters("Zone", "a").putListParameters("Zone", List.of("b")).build(),
        "listParameters",
        "has 'Zone', as parameters has too");
  }
}
