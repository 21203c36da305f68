package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.error.Refusal;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.wire.operation.request.Shown;
import java.util.Map;
import java.util.TreeMap;

/** Tags of servers, jobs and instances. */
final class Tags {

  private Tags() {}

  static JsonNode list(Request request) {
    return Shown.object().set("tags", Shown.tags(tagsOf(request)));
  }

  static JsonNode tag(Request request) {
    Map<String, String> tags = tagsOf(request);
    tags.putAll(request.tags());
    request.drs().retag(request.where(), id(request), tags);
    return MissingNode.getInstance();
  }

  static JsonNode untag(Request request) {
    Map<String, String> tags = tagsOf(request);
    tags.keySet().removeAll(request.texts("tagKeys"));
    request.drs().retag(request.where(), id(request), tags);
    return MissingNode.getInstance();
  }

  private static Map<String, String> tagsOf(Request request) {
    String arn = request.text("resourceArn");
    String id = id(request);
    String here = request.arn("", "");
    boolean ours = arn.startsWith(here.substring(0, here.length() - 1));
    return request
        .drs()
        .tags(request.where(), id)
        .filter(tags -> ours)
        .map(TreeMap::new)
        .orElseThrow(() -> Refusal.notFound("Resource", arn));
  }

  private static String id(Request request) {
    String arn = request.text("resourceArn");
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
