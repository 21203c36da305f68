package io.github.drsorchestration.testkit.world.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/** The launch configuration template, of which a place has at most one. */
public final class LaunchTemplate {

  /** The kind of its document. */
  public static final String KIND = "launch-configuration-template";

  private static final String ID = "launchConfigurationTemplateID";

  private LaunchTemplate() {}

  /** What it says of servers that are added. */
  public static LaunchDefaults of(Documents documents) {
    return documents.all(KIND).stream()
        .findFirst()
        .map(LaunchTemplate::read)
        .orElse(LaunchDefaults.NONE);
  }

  /** Makes it say that. */
  public static void put(Documents documents, AccountRegion where, LaunchDefaults defaults) {
    String id =
        documents.all(KIND).stream()
            .findFirst()
            .map(it -> it.path(ID).asText())
            .orElseGet(() -> documents.newId("lct-"));
    documents.put(KIND, id, written(id, where, defaults));
  }

  private static LaunchDefaults read(ObjectNode template) {
    return new LaunchDefaults(
        template.path("launchIntoSourceInstance").asBoolean(),
        LaunchSettings.builder()
            .copyPrivateIp(flag(template.get("copyPrivateIp")))
            .copyTags(flag(template.get("copyTags")))
            .launchDisposition(
                text(template.get("launchDisposition")).map(LaunchDisposition::valueOf))
            .rightSizing(
                text(template.get("targetInstanceTypeRightSizingMethod")).map(RightSizing::valueOf))
            .osByol(flag(template.path("licensing").get("osByol")))
            .postLaunchEnabled(flag(template.get("postLaunchEnabled")))
            .build());
  }

  private static ObjectNode written(String id, AccountRegion where, LaunchDefaults defaults) {
    LaunchSettings settings = defaults.settings();
    ObjectNode template = JsonNodeFactory.instance.objectNode();
    template
        .put(ID, id)
        .put(
            "arn", "arn:aws:drs:%s:%s:%s/%s".formatted(where.region(), where.accountId(), KIND, id))
        .put("launchIntoSourceInstance", defaults.intoSourceInstance());
    settings.copyPrivateIp().ifPresent(it -> template.put("copyPrivateIp", it));
    settings.copyTags().ifPresent(it -> template.put("copyTags", it));
    settings.launchDisposition().ifPresent(it -> template.put("launchDisposition", it.name()));
    settings
        .rightSizing()
        .ifPresent(it -> template.put("targetInstanceTypeRightSizingMethod", it.name()));
    settings.osByol().ifPresent(it -> template.putObject("licensing").put("osByol", it));
    settings.postLaunchEnabled().ifPresent(it -> template.put("postLaunchEnabled", it));
    template.putObject("tags");
    return template;
  }

  private static Optional<Boolean> flag(JsonNode node) {
    return Optional.ofNullable(node).map(JsonNode::asBoolean);
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node).map(JsonNode::asText);
  }
}
