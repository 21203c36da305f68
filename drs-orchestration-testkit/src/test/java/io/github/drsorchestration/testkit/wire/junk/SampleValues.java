package io.github.drsorchestration.testkit.wire.junk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The smallest valid value of each shape, with what is required and nothing else. */
final class SampleValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SERVER = "s-00000000000000001";
  private static final String ARN = "arn:aws:drs:eu-west-1:111122223333:source-server/" + SERVER;
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("ARN", ARN),
          Map.entry("AccountID", "444455556666"),
          Map.entry("AwsRegion", "eu-west-1"),
          Map.entry("CfnStackName", "stack"),
          Map.entry("EC2InstanceID", "i-0123456789abcdef0"),
          Map.entry("ISO8601DatetimeString", "2026-01-01T00:00:00Z"),
          Map.entry("JobID", "drsjob-00000000000000001"),
          Map.entry("LaunchActionId", "01234567-89ab-cdef-0123-456789abcdef"),
          Map.entry("LaunchActionResourceId", SERVER),
          Map.entry("LaunchActionVersion", "1"),
          Map.entry("LaunchConfigurationTemplateID", "lct-00000000000000001"),
          Map.entry("RecoveryInstanceID", "i-0123456789abcdef0"),
          Map.entry("RecoverySnapshotID", "pit-00000000000000001"),
          Map.entry("ReplicationConfigurationTemplateID", "rct-00000000000000001"),
          Map.entry("SecurityGroupID", "sg-01234567"),
          Map.entry("SourceNetworkID", "sn-00000000000000001"),
          Map.entry("SourceServerARN", ARN.replace("111122223333", "444455556666")),
          Map.entry("SourceServerID", SERVER),
          Map.entry("SubnetID", "subnet-01234567"),
          Map.entry("VpcID", "vpc-01234567"));

  private SampleValues() {}

  static JsonNode of(String shapeName) {
    JsonNode shape = ModelFile.shape(shapeName);
    return switch (shape.path("type").asText()) {
      case "structure" -> structure(shape);
      case "list" -> JSON.arrayNode().add(of(shape.path("of").asText()));
      case "map" -> JSON.objectNode().set("key", of(shape.path("of").asText()));
      case "integer", "long" -> JSON.numberNode(shape.path("min").asInt(1));
      case "boolean" -> JSON.booleanNode(false);
      default -> JSON.textNode(text(shapeName, shape));
    };
  }

  private static ObjectNode structure(JsonNode shape) {
    ObjectNode value = JSON.objectNode();
    for (JsonNode name : shape.path("required")) {
      JsonNode member = shape.path("members").path(name.asText());
      value.set(name.asText(), of(ModelFile.shapeOf(member)));
    }
    return value;
  }

  private static String text(String shapeName, JsonNode shape) {
    return shape.has("enum")
        ? shape.path("enum").path(0).asText()
        : TEXTS.getOrDefault(shapeName, "x");
  }
}
