package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StorageRulesTest {

  private static final Set<String> HOLDS_SOMETHING =
      Set.of(
          "AWS::DynamoDB::Table",
          "AWS::S3::Bucket",
          "AWS::Cognito::UserPool",
          "AWS::KMS::Key",
          "AWS::Logs::LogGroup",
          "AWS::SQS::Queue");

  @Test
  void every_table_is_encrypted_recoverable_for_35_days_protected_and_kept() {
    assertThat(all("AWS::DynamoDB::Table"))
        .hasSize(5)
        .allSatisfy(
            (id, table) -> {
              JsonNode properties = table.path("Properties");
              assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
              assertThat(properties.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
              JsonNode recovery = properties.path("PointInTimeRecoverySpecification");
              assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
              assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isEqualTo(35);
              assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
              assertThat(properties.at("/StreamSpecification/StreamViewType").asText())
                  .isEqualTo("NEW_AND_OLD_IMAGES");
              assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
            });
  }

  @Test
  void every_change_of_an_item_is_in_the_audit_log() {
    assertThat(all("AWS::Pipes::Pipe").values())
        .extracting(it -> it.at("/Properties/Source/Fn::GetAtt/0").asText())
        .containsExactlyInAnyOrderElementsOf(
            Template.read("database-stack.yaml").resources("AWS::DynamoDB::Table").keySet());
  }

  @Test
  void every_bucket_is_private_encrypted_versioned_and_cleans_up() {
    assertThat(all("AWS::S3::Bucket"))
        .isNotEmpty()
        .allSatisfy(
            (id, bucket) -> {
              JsonNode properties = bucket.path("Properties");
              assertThat(properties.path("PublicAccessBlockConfiguration").properties())
                  .hasSize(4)
                  .allMatch(it -> it.getValue().asBoolean());
              assertThat(properties.path("BucketEncryption").isMissingNode()).isFalse();
              assertThat(properties.at("/VersioningConfiguration/Status").asText())
                  .isEqualTo("Enabled");
              assertThat(properties.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
                  .isEqualTo("BucketOwnerEnforced");
              assertThat(properties.at("/LifecycleConfiguration/Rules")).isNotEmpty();
            });
    assertThat(all("AWS::S3::BucketPolicy"))
        .hasSameSizeAs(all("AWS::S3::Bucket"))
        .allSatisfy((id, it) -> refusesPlainText(it));
  }

  @Test
  void every_log_is_kept_for_30_days() {
    assertThat(all("AWS::Logs::LogGroup"))
        .hasSize(8)
        .allSatisfy(
            (id, log) ->
                assertThat(log.at("/Properties/RetentionInDays").asInt()).as(id).isEqualTo(30));
  }

  @Test
  void topics_and_queues_are_encrypted_at_rest_and_on_the_way() {
    assertThat(all("AWS::SNS::Topic").values())
        .hasSize(2)
        .allMatch(it -> it.at("/Properties").has("KmsMasterKeyId"));
    assertThat(all("AWS::KMS::Key").values())
        .allMatch(it -> it.at("/Properties/EnableKeyRotation").asBoolean());
    assertThat(all("AWS::SQS::Queue").values())
        .hasSize(1)
        .allMatch(it -> it.at("/Properties/SqsManagedSseEnabled").asBoolean());
    assertThat(all("AWS::SNS::TopicPolicy")).allSatisfy((id, it) -> refusesPlainText(it));
    assertThat(all("AWS::SQS::QueuePolicy")).allSatisfy((id, it) -> refusesPlainText(it));
  }

  @Test
  void whatever_holds_something_says_what_happens_to_it_at_the_end() {
    for (Template template : Template.all()) {
      template
          .resources()
          .forEach(
              (id, resource) -> {
                if (HOLDS_SOMETHING.contains(resource.path("Type").asText())) {
                  assertThat(resource.has("DeletionPolicy")).as("%s %s", template, id).isTrue();
                  assertThat(resource.has("UpdateReplacePolicy"))
                      .as("%s %s", template, id)
                      .isTrue();
                }
              });
    }
  }

  private static void refusesPlainText(JsonNode policy) {
    List<JsonNode> statements = policy.findValues("Statement");
    assertThat(statements.get(0).valueStream())
        .anyMatch(
            it ->
                it.path("Effect").asText().equals("Deny")
                    && it.at("/Condition/Bool/aws:SecureTransport").asText().equals("false"));
  }

  private static Map<String, JsonNode> all(String type) {
    Map<String, JsonNode> all = new TreeMap<>();
    Template.all()
        .forEach(it -> it.resources(type).forEach((id, value) -> all.put(it + "/" + id, value)));
    return all;
  }
}
