package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.place.LaunchTemplate;

/** Operations on the launch configuration template, of which a place has at most one. */
public final class LaunchTemplateOperations {

  static final String KIND = LaunchTemplate.KIND;

  private static final int MAX_TEMPLATES = 1;

  private LaunchTemplateOperations() {}

  public static JsonNode describe(Request request) {
    return in(request).page("launchConfigurationTemplateIDs");
  }

  public static JsonNode create(Request request) {
    if (in(request).all().size() >= MAX_TEMPLATES) {
      throw ApiException.quota("There is already a launch configuration template.", "L-1F3FAE4D");
    }
    return wrapped(in(request).create(defaults()));
  }

  public static JsonNode update(Request request) {
    return wrapped(in(request).keep(in(request).updated()));
  }

  public static JsonNode delete(Request request) {
    in(request).delete();
    LaunchActionOperations.forget(request, request.text("launchConfigurationTemplateID"));
    return MissingNode.getInstance();
  }

  public static Templates in(Request request) {
    return new Templates(request, KIND, "launchConfigurationTemplateID", "lct-");
  }

  private static ObjectNode wrapped(ObjectNode template) {
    return JsonValues.object().set("launchConfigurationTemplate", template);
  }

  private static ObjectNode defaults() {
    ObjectNode settings =
        JsonValues.object()
            .put("copyPrivateIp", false)
            .put("copyTags", true)
            .put("launchDisposition", "STARTED")
            .put("launchIntoSourceInstance", false)
            .put("postLaunchEnabled", true)
            .put("targetInstanceTypeRightSizingMethod", "BASIC");
    settings.putObject("licensing").put("osByol", false);
    return settings;
  }
}
