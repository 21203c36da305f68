package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operations on the tags of servers, jobs, instances and documents. */
final class TagOperations {

  private static final Map<String, String> KINDS =
      Map.of(
          "s-", "source-server",
          "i-", "recovery-instance",
          "drsjob-", "job",
          "sn-", "source-network",
          "lct-", "launch-configuration-template",
          "rct-", "replication-configuration-template");

  private TagOperations() {}

  static JsonNode list(Request request) {
    return JsonValues.object().set("tags", JsonValues.tags(tagsOf(request)));
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
    boolean ours =
        Optional.ofNullable(KINDS.get(id.substring(0, id.indexOf('-') + 1)))
            .filter(kind -> arn.equals(request.arn(kind, id)))
            .isPresent();
    return request
        .drs()
        .tags(request.where(), id)
        .filter(tags -> ours)
        .map(TreeMap::new)
        .orElseThrow(() -> ApiException.notFound("Resource", arn));
  }

  private static String id(Request request) {
    String arn = request.text("resourceArn");
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
