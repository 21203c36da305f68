package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Templates of replication configurations. */
final class ReplicationTemplates {

  private ReplicationTemplates() {}

  static JsonNode describe(Request request) {
    return in(request).page("replicationConfigurationTemplateIDs");
  }

  static JsonNode create(Request request) {
    ReplicationConfigurations.check(request.input());
    return in(request).create(UsualReplication.settings());
  }

  static JsonNode update(Request request) {
    ObjectNode updated = in(request).updated();
    ReplicationConfigurations.check(updated);
    return in(request).keep(updated);
  }

  static JsonNode delete(Request request) {
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
