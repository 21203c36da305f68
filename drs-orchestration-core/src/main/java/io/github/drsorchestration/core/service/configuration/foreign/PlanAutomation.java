package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applications of drs-plan-automation, one or a list: each has plans, which select by tags. */
final class PlanAutomation {

  private static final int MAX_APPLICATIONS = 1_000;

  private final Findings findings;
  private final ObjectNode configuration = Json.object();
  private final ArrayNode groups = configuration.putArray("groups");
  private final ArrayNode plans = configuration.putArray("plans");
  private final ShortNames groupNames = new ShortNames();
  private final ShortNames planNames = new ShortNames();

  PlanAutomation(Findings findings) {
    this.findings = findings;
  }

  ObjectNode translate(JsonNode file) {
    if (!file.isArray()) {
      translate(new Fields(file, "", findings));
      return configuration;
    }
    if (file.size() > MAX_APPLICATIONS) {
      findings.broken("", "must be a list of at most " + MAX_APPLICATIONS);
      return configuration;
    }
    for (int i = 0; i < file.size(); i++) {
      translate(new Fields(file.get(i), "[" + i + "]", findings));
    }
    return configuration;
  }

  private void translate(Fields application) {
    String name = application.text("AppName").orElse("");
    PlanAutomationGroups selections = new PlanAutomationGroups(application, groups, groupNames);
    for (Fields plan : application.objects("Plans")) {
      String planName = plan.text("PlanName").orElse("");
      String fullName = planName.isEmpty() ? name : name + ": " + planName;
      plans.add(translate(plan, fullName, selections));
    }
    findings.changed(
        application.path("Plans"),
        "are plans of their own here, each named after the application and itself");
    application.leaveOut("SnsTopic", "is not part of a plan here; set up notifications for it");
    application.leaveOut("Owner", "has no equivalent; name the owner in the description");
    application.leaveOut("Description", "has no equivalent; plans have descriptions");
    application.ignoring("AppId", "CreationDate", "LastModifiedDate").end();
  }

  private ObjectNode translate(Fields plan, String name, PlanAutomationGroups selections) {
    ObjectNode translated = Json.object();
    translated.put("name", planNames.unique(name));
    plan.text("Description").ifPresent(it -> translated.put("description", it));
    ArrayNode waves = translated.putArray("waves");
    ShortNames waveNames = new ShortNames();
    for (Fields wave : plan.objects("Waves")) {
      String waveName = wave.text("Name").orElse("Wave " + (waves.size() + 1));
      String group = selections.of(wave, name + ": " + waveName);
      waves.add(new PlanAutomationWave(wave).translate(waveNames.unique(waveName), group));
    }
    leaveOutTarget(plan, "RPO", "rpo");
    leaveOutTarget(plan, "RTO", "rto");
    plan.leaveOut("Owner", "has no equivalent; name the owner in the description");
    plan.ignoring("PlanId", "CreationDate", "LastModifiedDate", "LastExecutedDate").end();
    return translated;
  }

  /** The number could be seconds or minutes, and a wrong promise is worse than none. */
  private void leaveOutTarget(Fields plan, String field, String target) {
    plan.text(field)
        .ifPresent(
            text ->
                findings.leftOut(
                    plan.path(field),
                    "is the text '"
                        + text
                        + "', which has no unit; set targets."
                        + target
                        + " to a duration such as PT20M"));
  }
}
