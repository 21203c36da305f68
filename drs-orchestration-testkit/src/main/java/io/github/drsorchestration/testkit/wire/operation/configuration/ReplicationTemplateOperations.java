package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.operation.request.Request;

/** Operations on replication configuration templates. */
public final class ReplicationTemplateOperations {

  private ReplicationTemplateOperations() {}

  public static JsonNode describe(Request request) {
    return in(request).page("replicationConfigurationTemplateIDs");
  }

  public static JsonNode create(Request request) {
    ReplicationConfigurationOperations.check(request.input());
    return in(request).create(ReplicationDefaults.settings());
  }

  public static JsonNode update(Request request) {
    ObjectNode updated = in(request).updated();
    ReplicationConfigurationOperations.check(updated);
    return in(request).keep(updated);
  }

  public static JsonNode delete(Request request) {
    in(request).delete();
    return MissingNode.getInstance();
  }

  static Templates in(Request request) {
    return new Templates(
        request,
        "replication-configuration-template",
        "replicationConfigurationTemplateID",
        "rct-");
  }
}
