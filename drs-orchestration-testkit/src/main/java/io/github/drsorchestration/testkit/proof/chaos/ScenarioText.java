package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scenario and its history as readable text, one fact per line. */
final class ScenarioText {
  private static final int LAST_EVENTS = 60;

  private ScenarioText() {}

  static String of(TrialResult result) {
    ChaosScenario scenario = result.scenario();
    StringBuilder text = new StringBuilder();
    for (RecoveryPlan plan : scenario.plans()) {
      text.append("plan ").append(plan.planId()).append(", at most ").append(plan.maxDuration());
      plan.generatedWaves().ifPresent(it -> text.append(", ").append(it));
      text.append('\n');
      plan.waves().forEach(wave -> text.append("  ").append(line(wave)).append('\n'));
    }
    lines(text, "group", scenario.groups());
    lines(text, "server", scenario.servers());
    lines(text, "start", scenario.starts());
    lines(text, "fault", scenario.faults());
    lines(text, "port trouble", scenario.portTroubles());
    lines(text, "request", scenario.requests());
    lines(text, "process fault", scenario.processFaults());
    lines(text, "external launch", scenario.externalLaunches());
    map(text, "quotas", scenario.quotas());
    map(text, "hook", scenario.hooks());
    map(text, "approval", scenario.approvals());
    map(text, "health", scenario.health());
    text.append("calls take up to ").append(scenario.slowestCall()).append('\n');
    text.append("processes ").append(scenario.processes());
    text.append(scenario.withEvents() ? ", with events" : ", without events").append("\n\n");
    List<ExecutionEvent> events = result.events();
    events
        .subList(Math.max(0, events.size() - LAST_EVENTS), events.size())
        .forEach(event -> text.append(line(event)).append('\n'));
    result.violation().ifPresent(violation -> text.append("=> ").append(violation).append('\n'));
    return text.toString();
  }

  private static String line(Wave wave) {
    return wave.toString().replaceAll("\\w+=\\[], |\\w+=false, ", "");
  }

  private static String line(ExecutionEvent event) {
    return String.join(
            " ",
            event.executionId(),
            Long.toString(event.sequence()),
            event.at().toString(),
            event.type().name(),
            "by " + event.actor().id(),
            event.wave().orElse(""),
            event.serverId().orElse(""),
            new TreeMap<>(event.flatDetails()).toString(),
            event.reason().orElse(""))
        .replaceAll(" +", " ");
  }

  private static void lines(StringBuilder text, String name, List<?> things) {
    things.forEach(thing -> text.append(name).append(' ').append(thing).append('\n'));
  }

  private static void map(StringBuilder text, String name, Map<?, ?> things) {
    things.forEach(
        (key, value) ->
            text.append(name).append(' ').append(key).append(": ").append(value).append('\n'));
  }
}
