package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The servers of an application's waves: those with a tag of the application and one of the wave.
 * Waves that select alike, of two plans for example, share a group.
 */
final class PlanAutomationGroups {

  private final Findings findings;
  private final ArrayNode groups;
  private final ShortNames names;
  private final Optional<String> accountId;
  private final Optional<String> region;
  private final Map<String, String> ofApplication = new TreeMap<>();
  private final boolean applicationSelects;
  private final Map<Map<String, String>, String> known = new HashMap<>();

  PlanAutomationGroups(Fields application, ArrayNode groups, ShortNames names) {
    this.findings = application.findings();
    this.groups = groups;
    this.names = names;
    this.accountId = application.text("AccountId");
    this.region = application.text("Region");
    this.applicationSelects = add(ofApplication, application);
    findings.changed(
        application.path("KeyValue"),
        "was compared exactly, as the values of the waves were; here, case and white space at the"
            + " ends of a tag's value make no difference");
  }

  /** The name of the group of a wave. */
  String of(Fields wave, String wantedName) {
    Map<String, String> tags = new TreeMap<>(ofApplication);
    boolean waveSelects = add(tags, wave);
    if (!applicationSelects || !waveSelects) {
      tags.clear();
    }
    String name = known.get(tags);
    return name == null || tags.isEmpty() ? create(tags, wantedName) : name;
  }

  private boolean add(Map<String, String> tags, Fields from) {
    Optional<String> key = from.text("KeyName");
    Optional<String> value = from.text("KeyValue");
    if (key.isEmpty() || value.isEmpty()) {
      findings.check(
          from.path("KeyName"), "or KeyValue is empty; without it, it is unknown what is selected");
      return false;
    }
    String other = tags.putIfAbsent(key.get(), value.get());
    if (other != null && !other.equals(value.get())) {
      findings.check(
          from.path("KeyValue"),
          "is '"
              + value.get()
              + "' where the application wants '"
              + other
              + "' of the same tag; no server has both");
      return false;
    }
    return true;
  }

  private String create(Map<String, String> tags, String wantedName) {
    String name = names.unique(wantedName);
    ObjectNode group = groups.addObject().put("name", name);
    accountId.ifPresent(it -> group.put("accountId", it));
    region.ifPresent(it -> group.put("region", it));
    Json.put(group, "tagCriteria", tags);
    known.put(tags, name);
    return name;
  }
}
