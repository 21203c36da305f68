package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;

/** The template of launch configurations, of which a place has one at most. */
public final class LaunchTemplateOperations {

  static final String KIND = "launch-configuration-template";

  private static final int MOST = 1;

  private LaunchTemplateOperations() {}

  public static JsonNode describe(Request request) {
    return in(request).page("launchConfigurationTemplateIDs");
  }

  public static JsonNode create(Request request) {
    if (in(request).all().size() >= MOST) {
      throw ApiException.quota("There is a launch configuration template already.", "L-1F3FAE4D");
    }
    return wrapped(in(request).create(usual()));
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

  private static ObjectNode usual() {
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
