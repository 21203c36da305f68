package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.FieldProblem;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.place.ReplicationKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Operations on replication configurations, which do not affect recovery points. */
public final class ReplicationConfigurationOperations {

  private static final String KIND = ReplicationKey.KIND;

  private ReplicationConfigurationOperations() {}

  public static JsonNode get(Request request) {
    return of(request, request.knownServer());
  }

  public static JsonNode update(Request request) {
    String id =
        request.drs().replication().changeable(request.where(), request.text("sourceServerID"));
    var server = request.drs().server(request.where(), id).orElseThrow().server();
    if (server.replicationState() == ReplicationState.DISCONNECTED) {
      throw ApiException.conflict("Source server " + id + " is disconnected.", "SourceServer", id);
    }
    ObjectNode updated = JsonValues.overlaid(of(request, id), request.input());
    check(updated);
    request.documents().put(KIND, id, updated);
    return updated;
  }

  /** The initial configuration of a server, if there is a template. */
  static void begin(Request request, String id, ObjectNode template) {
    ObjectNode settings =
        template.without(List.of("replicationConfigurationTemplateID", "arn", "tags"));
    request.documents().put(KIND, id, JsonValues.overlaid(defaults(id), settings));
  }

  /** Checks the rules of configurations and templates that are not in the service model. */
  static void check(JsonNode settings) {
    List<FieldProblem> problems = new ArrayList<>();
    boolean ownKey = settings.path("ebsEncryption").asText().equals("CUSTOM");
    if (ownKey && !settings.hasNonNull("ebsEncryptionKeyArn")) {
      problems.add(new FieldProblem("ebsEncryptionKeyArn", "is required for CUSTOM encryption"));
    }
    Set<String> units = new HashSet<>();
    settings
        .path("pitPolicy")
        .forEach(
            rule -> {
              if (!units.add(rule.path("units").asText())) {
                problems.add(new FieldProblem("pitPolicy", "has two rules of one unit"));
              }
            });
    if (!problems.isEmpty()) {
      throw ApiException.invalidFields(problems);
    }
  }

  private static ObjectNode of(Request request, String id) {
    return request
        .documents()
        .find(KIND, id)
        .map(stored -> JsonValues.overlaid(defaults(id), stored))
        .orElseGet(() -> defaults(id));
  }

  /** The initial configuration of a server. */
  private static ObjectNode defaults(String id) {
    ObjectNode configuration =
        ReplicationDefaults.settings().put("sourceServerID", id).put("name", id);
    configuration
        .putArray("replicatedDisks")
        .addObject()
        .put("deviceName", "/dev/xvda")
        .put("isBootDisk", true)
        .put("stagingDiskType", "AUTO")
        .put("optimizedStagingDiskType", "GP3");
    return configuration;
  }
}
