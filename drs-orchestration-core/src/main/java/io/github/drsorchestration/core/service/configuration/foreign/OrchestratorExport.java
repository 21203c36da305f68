package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * The export of aws-elasticdrs-orchestrator, in any of its three forms: without a version, with one
 * at the top, or with one in its metadata; by itself or as the body of its import request.
 */
final class OrchestratorExport {

  private static final Set<String> VERSIONS = Set.of("1.0", "1.1");

  private final Findings findings;
  private final Optional<String> accountId;

  OrchestratorExport(Findings findings, Optional<String> accountId) {
    this.findings = findings;
    this.accountId = accountId;
  }

  static boolean isOne(JsonNode document) {
    boolean wrapped = document.path("config").isObject();
    JsonNode root = wrapped ? document.path("config") : document;
    boolean headed = wrapped || Recognition.hasAny(root, "metadata", "sourceRegion", "exportedAt");
    JsonNode group = root.path("protectionGroups").path(0);
    JsonNode plan = root.path("recoveryPlans").path(0);
    return Recognition.hasAny(root, "protectionGroups", "recoveryPlans")
        && (headed || group.has("groupName") || plan.has("planName"));
  }

  ObjectNode translate(JsonNode document) {
    Fields file = new Fields(document, "", findings);
    Fields root = document.path("config").isObject() ? body(file) : file;
    checkVersion(root, "schemaVersion");
    root.object("metadata").ifPresent(it -> checkVersion(it, "schemaVersion"));
    OrchestratorAccounts accounts =
        new OrchestratorAccounts(findings, accountId.or(() -> root.text("sourceAccount")));
    ObjectNode configuration = Json.object();
    ArrayNode groups = configuration.putArray("groups");
    ArrayNode plans = configuration.putArray("plans");
    for (Fields group : root.objects("protectionGroups")) {
      groups.add(OrchestratorGroup.translate(group, accounts));
    }
    for (Fields plan : root.objects("recoveryPlans")) {
      plans.add(OrchestratorPlan.translate(plan));
    }
    configuration.set("accounts", accounts.translated());
    root.ignoring("exportedAt", "sourceRegion", "sourceAccount").end();
    return configuration;
  }

  private Fields body(Fields request) {
    request.leaveOut("dryRun", "has no effect; that of the import decides");
    Fields config = request.object("config").orElse(request);
    request.end();
    return config;
  }

  private void checkVersion(Fields head, String field) {
    head.text(field)
        .filter(version -> !VERSIONS.contains(version))
        .ifPresent(
            version ->
                findings.check(
                    head.path(field),
                    "is '" + version + "'; the forms known here are 1.0 and 1.1"));
  }
}
