package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A wave of drs-plan-automation, whose actions are Systems Manager Automation documents. */
final class PlanAutomationWave {

  private static final long MINUTE = 60;
  private static final long DAY = 24 * 60 * MINUTE;

  /** Conversion and first boot of a Windows server alone may take 35 minutes. */
  private static final long WINDOWS_LAUNCH = 45 * MINUTE;

  private static final long MAX_WAVE = 7 * DAY;
  private static final long MAX_HOOK = 2 * DAY;

  private final Fields wave;
  private final Findings findings;
  private final ShortNames hookNames = new ShortNames();
  private long secondsOfActions;

  PlanAutomationWave(Fields wave) {
    this.wave = wave;
    this.findings = wave.findings();
  }

  ObjectNode translate(String name, String group) {
    ObjectNode translated = Json.object();
    translated.put("name", name);
    wave.text("Description").ifPresent(it -> translated.put("description", it));
    translated.set("groupIds", Json.list(List.of(group)));
    hooks("PreWaveActions", translated, "beforeHooks");
    hooks("PostWaveActions", translated, "afterHooks");
    timeout().ifPresent(it -> translated.put("timeout", it));
    wave.ignoring("UpdateTime").end();
    return translated;
  }

  /** There, the time of the launch and of each action are counted separately. */
  private Optional<String> timeout() {
    Optional<Long> launch = wave.number("MaxWaitTime");
    if (launch.isEmpty()) {
      return Optional.empty();
    }
    String path = wave.path("MaxWaitTime");
    if (launch.get() < WINDOWS_LAUNCH) {
      findings.check(
          path,
          "is "
              + launch.get()
              + " seconds, often too short for the launch of a Windows server; give the wave a"
              + " timeout of PT1H or more if it has some");
    }
    if (secondsOfActions > 0) {
      findings.changed(
          path,
          "bounded the launch alone; a timeout here bounds the actions too, whose "
              + secondsOfActions
              + " seconds are added");
    }
    return Optional.of(
        Json.seconds(within(path, launch.get() + secondsOfActions, MINUTE, MAX_WAVE)));
  }

  private void hooks(String field, ObjectNode translated, String hooksField) {
    List<Fields> actions = wave.objects(field);
    if (actions.isEmpty()) {
      return;
    }
    ArrayNode hooks = translated.putArray(hooksField);
    for (Fields action : actions) {
      hooks.add(hook(action));
    }
  }

  /** Runs where the servers are, as it did there; the list parameters are handed over as is. */
  private ObjectNode hook(Fields action) {
    ObjectNode hook = Json.object();
    Optional<Fields> call = action.object("StartAutomationExecution");
    Optional<String> document = call.flatMap(it -> it.text("DocumentName"));
    String name = action.text("Name").or(() -> document).orElse("action");
    hook.put("name", hookNames.unique(name));
    hook.put("type", "SSM_AUTOMATION");
    document.ifPresent(it -> hook.put("target", it));
    call.ifPresent(it -> parameters(it, hook));
    hook.put("inWavePlace", true);
    action
        .number("MaxWaitTime")
        .map(it -> within(action.path("MaxWaitTime"), it, 1, MAX_HOOK))
        .ifPresent(
            seconds -> {
              secondsOfActions += seconds;
              hook.put("timeout", Json.seconds(seconds));
            });
    document
        .filter(it -> it.toLowerCase(Locale.ROOT).contains("approv"))
        .ifPresent(it -> approval(call.orElse(action).path("DocumentName"), it));
    action.leaveOut("Description", "has no equivalent; a hook has only a name");
    action.ignoring("UpdateTime").end();
    return hook;
  }

  private void approval(String path, String document) {
    findings.check(
        path,
        "'"
            + document
            + "' seems to ask for an approval (aws:approve). It still runs as a hook; give the wave"
            + " an approval instead, which is bound to the plan and never the requester's");
  }

  private void parameters(Fields call, ObjectNode hook) {
    Map<String, List<String>> parameters = call.lists("Parameters");
    if (!parameters.isEmpty()) {
      ObjectNode lists = hook.putObject("listParameters");
      parameters.forEach((name, values) -> lists.set(name, Json.list(values)));
    }
    call.leaveOut("DocumentVersion", "has no equivalent; a hook runs the default version");
    call.leaveOut("TargetLocations", "has no equivalent; a hook runs where the wave's servers are");
    call.end();
  }

  private long within(String path, long seconds, long min, long max) {
    long bounded = Math.max(min, Math.min(max, seconds));
    if (bounded != seconds) {
      findings.changed(path, "becomes " + Json.seconds(bounded) + "; more or less is not allowed");
    }
    return bounded;
  }
}
