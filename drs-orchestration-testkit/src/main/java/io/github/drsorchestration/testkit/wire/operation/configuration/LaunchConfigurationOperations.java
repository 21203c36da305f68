package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.Locale;
import java.util.Optional;

/** Operations on launch configurations. */
public final class LaunchConfigurationOperations {

  private LaunchConfigurationOperations() {}

  public static JsonNode get(Request request) {
    String server = request.knownServer();
    LaunchSettings settings = request.drs().launchSettings(request.where(), server).orElseThrow();
    return json(server, templateId(request, server), settings);
  }

  public static JsonNode update(Request request) {
    String server = request.knownServer();
    LaunchSettings changes = settings(request);
    request.drs().applyLaunchSettings(request.where(), server, changes);
    if (request.input().has("launchIntoInstanceProperties")) {
      request.drs().launchInto(request.where(), server, changes.launchIntoInstanceId());
    }
    return get(request);
  }

  /** The settings of a request, or of a template. */
  static LaunchSettings settings(Request request) {
    JsonNode licensing = request.input().path("licensing");
    JsonNode target = request.input().path("launchIntoInstanceProperties");
    return LaunchSettings.builder()
        .copyPrivateIp(request.optionalFlag("copyPrivateIp"))
        .copyTags(request.optionalFlag("copyTags"))
        .launchDisposition(
            request.optionalText("launchDisposition").map(LaunchDisposition::valueOf))
        .rightSizing(
            request.optionalText("targetInstanceTypeRightSizingMethod").map(RightSizing::valueOf))
        .osByol(Optional.ofNullable(licensing.get("osByol")).map(JsonNode::asBoolean))
        .postLaunchEnabled(request.optionalFlag("postLaunchEnabled"))
        .launchIntoInstanceId(
            Optional.ofNullable(target.get("launchIntoEC2InstanceID")).map(JsonNode::asText))
        .build();
  }

  private static String templateId(Request request, String server) {
    return request
        .drs()
        .server(request.where(), server)
        .flatMap(details -> details.definition().launchTemplateId())
        .orElseGet(() -> "lt-" + server.substring(2).toLowerCase(Locale.ROOT));
  }

  private static ObjectNode json(String server, String templateId, LaunchSettings settings) {
    ObjectNode json =
        JsonValues.object()
            .put("sourceServerID", server)
            .put("name", server)
            .put("ec2LaunchTemplateID", templateId);
    settings.copyPrivateIp().ifPresent(value -> json.put("copyPrivateIp", value));
    settings.copyTags().ifPresent(value -> json.put("copyTags", value));
    settings.launchDisposition().ifPresent(it -> json.put("launchDisposition", it.name()));
    settings
        .rightSizing()
        .ifPresent(it -> json.put("targetInstanceTypeRightSizingMethod", it.name()));
    settings.osByol().ifPresent(value -> json.putObject("licensing").put("osByol", value));
    settings.postLaunchEnabled().ifPresent(value -> json.put("postLaunchEnabled", value));
    settings
        .launchIntoInstanceId()
        .ifPresent(
            id ->
                json.putObject("launchIntoInstanceProperties").put("launchIntoEC2InstanceID", id));
    return json;
  }
}
