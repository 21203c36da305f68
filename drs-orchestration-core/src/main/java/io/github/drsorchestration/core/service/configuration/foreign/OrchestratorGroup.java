package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A protection group of that system, with the launch settings of its servers. */
final class OrchestratorGroup {

  private OrchestratorGroup() {}

  static ObjectNode translate(Fields group, OrchestratorAccounts accounts) {
    ObjectNode translated = Json.object();
    Optional<String> region = group.text("region");
    group.text("groupName").ifPresent(it -> translated.put("name", it));
    group.text("description").ifPresent(it -> translated.put("description", it));
    accounts.of(group, region).ifPresent(it -> translated.put("accountId", it));
    region.ifPresent(it -> translated.put("region", it));
    List<String> members = select(group, translated);
    group
        .object("launchConfig")
        .ifPresent(it -> Json.put(translated, "launchConfig", settings(it, false)));
    ObjectNode own = Json.object();
    for (Fields server : group.objects("servers")) {
      server(server, members, translated.has("tagCriteria"), own);
    }
    Json.put(translated, "serverLaunchConfigs", own);
    group.leaveOut("owner", "has no equivalent; name the owner in the description if need be");
    group
        .ignoring(
            "groupId",
            "launchConfigStatus",
            "version",
            "createdDate",
            "createdAt",
            "lastModifiedDate",
            "updatedAt")
        .end();
    return translated;
  }

  /** Where both are given, tags decide there; the ids beside them are what they matched once. */
  private static List<String> select(Fields group, ObjectNode translated) {
    Map<String, String> tags = group.map("serverSelectionTags");
    List<String> serverIds = group.texts("sourceServerIds");
    if (tags.isEmpty()) {
      Json.put(translated, "serverIds", serverIds);
      return serverIds;
    }
    Json.put(translated, "tagCriteria", tags);
    if (!serverIds.isEmpty()) {
      group
          .findings()
          .leftOut(group.path("sourceServerIds"), "are what the tags matched once; tags decide");
    }
    return List.of();
  }

  private static void server(
      Fields server, List<String> members, boolean byTags, ObjectNode settings) {
    String id = server.text("sourceServerId").orElse("");
    Optional<Boolean> overlay = server.flag("useGroupDefaults");
    ObjectNode own =
        server.object("launchTemplate").map(it -> settings(it, true)).orElse(Json.object());
    server.ignoring("instanceId", "instanceName", "hostname", "tags").end();
    boolean replaces = !overlay.orElse(true);
    if (own.isEmpty() && !replaces) {
      return;
    }
    if (!byTags && !members.contains(id)) {
      server
          .findings()
          .leftOut(server.path("sourceServerId"), "is no member of the group, '" + id + "'");
      return;
    }
    ObjectNode entry = settings.putObject(id);
    entry.put("useGroupDefaults", !replaces);
    entry.set("settings", own);
  }

  /** Null does not override, and an empty text is as good as null. */
  private static ObjectNode settings(Fields from, boolean ofOneServer) {
    ObjectNode settings = Json.object();
    for (String name : List.of("copyPrivateIp", "copyTags", "postLaunchEnabled")) {
      from.flag(name).ifPresent(it -> settings.put(name, it));
    }
    for (String name :
        List.of("launchDisposition", "subnetId", "instanceType", "instanceProfileName")) {
      from.text(name).ifPresent(it -> settings.put(name, it));
    }
    from.text("targetInstanceTypeRightSizingMethod")
        .ifPresent(it -> settings.put("rightSizing", it));
    from.object("licensing")
        .ifPresent(
            licensing -> {
              licensing.flag("osByol").ifPresent(it -> settings.put("osByol", it));
              licensing.end();
            });
    Json.put(settings, "securityGroupIds", from.texts("securityGroupIds"));
    if (ofOneServer) {
      from.text("staticPrivateIp").ifPresent(it -> settings.put("staticPrivateIp", it));
    } else {
      from.leaveOut("staticPrivateIp", "belongs to one server; give it there");
    }
    from.end();
    return settings;
  }
}
