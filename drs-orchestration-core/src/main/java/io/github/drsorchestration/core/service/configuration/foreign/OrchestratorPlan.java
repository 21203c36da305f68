package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A recovery plan of that system, whose waves are numbered and run one after the other. */
final class OrchestratorPlan {

  private final Findings findings;
  private final Map<Integer, String> names = new LinkedHashMap<>();

  private OrchestratorPlan(Findings findings) {
    this.findings = findings;
  }

  private record NumberedWave(int number, Fields fields) {}

  static ObjectNode translate(Fields plan) {
    ObjectNode translated = Json.object();
    plan.text("planName").ifPresent(it -> translated.put("name", it));
    plan.text("description").ifPresent(it -> translated.put("description", it));
    new OrchestratorPlan(plan.findings()).translateWaves(plan, translated.putArray("waves"));
    plan.leaveOut("accountId", "is that of the plan's groups here");
    plan.leaveOut("assumeRoleName", "belongs to the account of each group here");
    plan.leaveOut("notificationEmail", "is not part of a plan here; set up notifications for it");
    plan.ignoring("planId", "version", "createdDate", "lastModifiedDate").end();
    return translated;
  }

  private void translateWaves(Fields plan, ArrayNode translated) {
    List<NumberedWave> waves = new ArrayList<>();
    for (Fields wave : plan.objects("waves")) {
      int number = wave.number("waveNumber").map(Long::intValue).orElse(waves.size());
      waves.add(new NumberedWave(number, wave));
    }
    waves.sort(Comparator.comparing(NumberedWave::number));
    for (NumberedWave wave : waves) {
      String name = wave.fields().text("waveName").orElse("Wave " + wave.number());
      if (names.putIfAbsent(wave.number(), name) != null) {
        findings.check(
            wave.fields().path("waveNumber"),
            "is the number of two waves; they run in the order of the file");
      }
    }
    for (NumberedWave wave : waves) {
      translated.add(translate(wave, translated.isEmpty()));
    }
  }

  private ObjectNode translate(NumberedWave numbered, boolean first) {
    Fields wave = numbered.fields();
    ObjectNode translated = Json.object();
    translated.put("name", wave.text("waveName").orElse("Wave " + numbered.number()));
    wave.text("waveDescription").ifPresent(it -> translated.put("description", it));
    Json.put(translated, "groupIds", groups(wave));
    Json.put(translated, "serverIds", wave.texts("serverIds"));
    if (wave.flag("pauseBeforeWave").orElse(false)) {
      translated.put("pauseBefore", true);
      if (first) {
        findings.changed(
            wave.path("pauseBeforeWave"),
            "was ignored there for the first wave; here the execution pauses before it");
      }
    }
    dependsOn(wave, numbered.number(), first)
        .ifPresent(it -> translated.set("dependsOn", Json.list(it)));
    wave.ignoring("waveNumber").end();
    return translated;
  }

  /** A name, or an id where the group is gone. Of a list, only the first was run there. */
  private List<String> groups(Fields wave) {
    Optional<String> named =
        wave.text("protectionGroupName").or(() -> wave.text("protectionGroupId"));
    wave.ignoring("protectionGroupId");
    List<String> listed = wave.texts("protectionGroupIds");
    if (named.isPresent()) {
      if (listed.size() > 1) {
        findings.leftOut(
            wave.path("protectionGroupIds"),
            "were not run there; the wave has '" + named.get() + "'");
      }
      return List.of(named.get());
    }
    if (listed.size() > 1) {
      findings.changed(
          wave.path("protectionGroupIds"),
          "are all launched here; there, a wave launched the one of protectionGroupId");
    }
    return listed;
  }

  /**
   * What a wave waits for. The other system ran waves strictly in order; an empty list, which it
   * writes by default, must not start everything at once here.
   */
  private Optional<Set<String>> dependsOn(Fields wave, int number, boolean first) {
    List<Integer> numbers = wave.numbers("dependsOnWaves");
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    Set<String> dependsOn = new LinkedHashSet<>();
    for (int other : numbers) {
      dependsOn.add(names.getOrDefault(other, "wave number " + other));
    }
    if (!first && !numbers.contains(before(number))) {
      findings.changed(
          wave.path("dependsOnWaves"),
          "decides here: the wave starts when these have ended, be it beside the wave before it;"
              + " there, waves ran strictly in order");
    }
    return Optional.of(dependsOn);
  }

  private int before(int number) {
    return names.keySet().stream().filter(it -> it < number).reduce((a, b) -> b).orElse(-1);
  }
}
