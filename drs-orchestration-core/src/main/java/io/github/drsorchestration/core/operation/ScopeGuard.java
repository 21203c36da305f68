package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionQuery;

/**
 * Holds a call to its principal's scope. An id has the same name in the inputs of all operations,
 * wherever in a document it stands, so that no operation can forget the check. What is out of scope
 * does not exist.
 */
final class ScopeGuard {

  private final Ports ports;

  ScopeGuard(Ports ports) {
    this.ports = ports;
  }

  void check(AccessScope scope, JsonNode input) {
    if (scope.isLimited()) {
      check(Visibility.of(scope, ports), input);
    }
  }

  private void check(Visibility visibility, JsonNode node) {
    node.properties()
        .forEach(
            field -> {
              String name = singular(field.getKey());
              if (field.getValue().isArray()) {
                field.getValue().forEach(item -> check(visibility, name, item));
              } else {
                check(visibility, name, field.getValue());
              }
            });
  }

  private void check(Visibility visibility, String name, JsonNode value) {
    if (value.isValueNode()) {
      check(visibility, name, value.asText());
    } else {
      check(visibility, value);
    }
  }

  private static String singular(String field) {
    return field.endsWith("Ids") ? field.substring(0, field.length() - 1) : field;
  }

  private void check(Visibility visibility, String name, String id) {
    switch (name) {
      case "accountId", "stagingAccountId" -> mustBe(visibility.seesAccount(id), "account", id);
      case "groupId" -> mustBe(visibility.seesGroup(id), "protection group", id);
      case "planId" -> mustBe(visibility.seesPlan(id), "recovery plan", id);
      case "executionId" ->
          mustBe(
              ports.executionStore().find(id).map(visibility::sees).orElse(true), "execution", id);
      case "disasterId" -> mustBe(seesDisaster(visibility, id), "disaster", id);
      default -> {
        // no id of something that a scope limits
      }
    }
  }

  /** A disaster is within a scope if all its plans are. */
  private boolean seesDisaster(Visibility visibility, String disasterId) {
    return ports.executionStore().listAll(ExecutionQuery.ofDisaster(disasterId)).stream()
        .allMatch(visibility::sees);
  }

  private static void mustBe(boolean seen, String kind, String id) {
    if (!seen) {
      throw new NotFoundException(kind, id);
    }
  }
}
