package io.github.drsorchestration.cli.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.audit.PlanHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a command would start.
 *
 * @param plan the plan of the file
 * @param groups the groups of the plan
 * @param request the request that starts it
 */
public record PlannedStart(RecoveryPlan plan, List<ProtectionGroup> groups, StartRequest request) {

  private static final int SHOWN_DIGITS = 12;
  private static final Set<String> BOOKKEEPING =
      Set.of("version", "createdDate", "createdBy", "lastModifiedDate", "lastModifiedBy");

  public PlannedStart {
    groups = List.copyOf(groups);
  }

  /** The start of a plan of this file. */
  public static PlannedStart of(Scenario scenario, RecoveryPlan plan, StartRequest request) {
    Set<String> members = plan.allGroupIds();
    return new PlannedStart(
        plan,
        scenario.groups().stream().filter(group -> members.contains(group.groupId())).toList(),
        request);
  }

  /** The hash that an {@link Execution} of it has. */
  String planHash() {
    return PlanHash.of(plan, groups);
  }

  /**
   * The request with a token, so that processes that start the same at the same time start one
   * execution.
   *
   * @param latest the execution of the plan that was started last
   * @param stored the plan in the store; new tables must not bring back the ids of old executions,
   *     because DRS may still list their jobs
   */
  StartRequest after(Optional<ExecutionSummary> latest, RecoveryPlan stored) {
    String predecessor =
        latest.map(ExecutionSummary::executionId).orElse("none") + stored.createdDate();
    JsonNode wanted =
        DomainJson.mapper().valueToTree(request.toBuilder().by("anyone").reason("").build());
    String name = String.join("\n", predecessor, planHash(), wanted.toString());
    return request.toBuilder()
        .clientToken(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString())
        .build();
  }

  /** Whether the execution is the drill that has to give way. */
  boolean takesOverFrom(Execution execution) {
    return request
        .takeOver()
        .filter(takeOver -> takeOver.executionId().equals(execution.executionId()))
        .isPresent();
  }

  /** In what an execution differs from this, one line each; empty if it is the same. */
  List<String> differencesFrom(Execution execution) {
    StartRequest theirs = execution.startRequest();
    List<String> differences = new ArrayList<>();
    if (theirs.kind() != request.kind()) {
      differences.add("kind: %s there, %s here".formatted(theirs.kind(), request.kind()));
    }
    if (!execution.planHash().equals(planHash())) {
      differences.add(
          "plan: hash %s there, %s here; different: %s"
              .formatted(
                  shortened(execution.planHash()),
                  shortened(planHash()),
                  String.join(", ", differentFields(execution))));
    }
    if (!theirs.parameters().equals(request.parameters())) {
      differences.add(
          "parameters: %s there, %s here".formatted(theirs.parameters(), request.parameters()));
    }
    if (!theirs.recoveryPoint().equals(request.recoveryPoint())) {
      differences.add("recoveryPoint");
    }
    if (!theirs.liveInstanceOverride().equals(request.liveInstanceOverride())) {
      differences.add("liveInstanceOverride");
    }
    compare("policy", theirs.policy(), request.policy(), differences);
    compare("overrides", theirs.overrides(), request.overrides(), differences);
    compare("waves", theirs.waves(), request.waves(), differences);
    compare("servers", theirs.serverIds(), request.serverIds(), differences);
    compare("continues", theirs.continues(), request.continues(), differences);
    compare("failback", theirs.failback(), request.failback(), differences);
    compare("takeOver", theirs.takeOver(), request.takeOver(), differences);
    return differences;
  }

  private static void compare(String what, Object theirs, Object ours, List<String> differences) {
    if (!theirs.equals(ours)) {
      differences.add("%s: %s there, %s here".formatted(what, text(theirs), text(ours)));
    }
  }

  private static String text(Object value) {
    Object shown = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return shown == null ? "none" : shown.toString();
  }

  private Set<String> differentFields(Execution execution) {
    Set<String> different = differentFields(execution.plan(), plan);
    if (!PlanHash.of(plan, execution.groups()).equals(planHash())) {
      different.add("protection groups");
    }
    return different;
  }

  private static Set<String> differentFields(RecoveryPlan theirs, RecoveryPlan ours) {
    JsonNode there = DomainJson.mapper().valueToTree(theirs);
    JsonNode here = DomainJson.mapper().valueToTree(ours);
    Set<String> names = new TreeSet<>();
    there.fieldNames().forEachRemaining(names::add);
    here.fieldNames().forEachRemaining(names::add);
    names.removeAll(BOOKKEEPING);
    names.removeIf(name -> there.path(name).equals(here.path(name)));
    return names;
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
  }
}
