package io.github.drsorchestration.infrastructure.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sfn.SfnClient;

class DeploymentTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/of-the-platform";
  private static final String PLATFORM =
      """
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            RoleName: of-the-platform
            AssumeRolePolicyDocument:
              Statement:
                - Effect: Allow
                  Principal:
                    Service: lambda.amazonaws.com
                  Action: sts:AssumeRole
      """;
  private static final Set<String> ALWAYS =
      Set.of(
          "DatabaseStack",
          "EventBridgeStack",
          "LambdaStack",
          "NotificationStack",
          "SecurityMonitoringStack",
          "StepFunctionsStack");
  private static final Set<String> API =
      Set.of(
          "ApiAuthStack",
          "ApiGatewayCoreMethodsStack",
          "ApiGatewayCoreStack",
          "ApiGatewayDeploymentStack",
          "ApiGatewayInfrastructureMethodsStack",
          "ApiGatewayOperationsMethodsStack",
          "ApiGatewayResourcesStack",
          "SecurityStack");

  private static final MotoCloud CLOUD = new MotoCloud();

  enum Mode {
    STANDALONE("one", "", true, true),
    API_ONLY("two", "", true, false),
    EXTERNAL_WITH_FRONTEND("three", ROLE, true, true),
    EXTERNAL("four", ROLE, true, false),
    HEADLESS("five", "", false, true);

    final String environment;
    final String role;
    final boolean api;
    final boolean frontend;

    Mode(String environment, String role, boolean api, boolean frontend) {
      this.environment = environment;
      this.role = role;
      this.api = api;
      this.frontend = frontend;
    }

    Map<String, String> parameters(String environment, String release) {
      return new LinkedHashMap<>(
          Map.of(
              "Environment",
              environment,
              "Release",
              release,
              "AdminEmail",
              "admin@example.com",
              "OrchestrationRoleArn",
              role,
              "DeployApiGateway",
              Boolean.toString(api),
              "DeployFrontend",
              Boolean.toString(frontend)));
    }

    Set<String> stacks() {
      Set<String> stacks = new TreeSet<>(ALWAYS);
      if (api) {
        stacks.addAll(API);
      }
      if (api && frontend) {
        stacks.add("FrontendStack");
      }
      return stacks;
    }
  }

  @BeforeAll
  static void upload() {
    CLOUD.upload("r1");
    CLOUD.upload("r2");
    CLOUD.create("drs-platform", Template.of(PLATFORM), Map.of());
  }

  @ParameterizedTest
  @EnumSource
  void a_mode_has_its_stacks_and_all_in_them_that_moto_knows(Mode mode) {
    String stack = "drs-" + mode.environment;
    CLOUD.create(stack, mode.parameters(mode.environment, "r1"));

    assertThat(CLOUD.describe(stack).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
    assertThat(nested(stack).keySet()).isEqualTo(mode.stacks());
    assertThat(CLOUD.resources(stack).containsKey("UnifiedOrchestrationRole"))
        .isEqualTo(mode.role.isEmpty());
    assertHasWhatIsDeclared(nested(stack));
    assertThat(outputs(stack).containsKey("ApiUrl")).isEqualTo(mode.api);
    assertThat(outputs(stack).containsKey("ConsoleBucket")).isEqualTo(mode.api && mode.frontend);
  }

  @Test
  void the_state_machine_has_the_arn_that_the_functions_were_told_and_calls_their_alias() {
    CLOUD.create("drs-arn", Mode.HEADLESS.parameters("prod", "r1"));
    String arn = outputs("drs-arn").get("StateMachineArn");

    try (SfnClient client = Moto.shared().point(SfnClient.builder()).build()) {
      assertThat(arn)
          .isEqualTo("arn:aws:states:eu-west-1:123456789012:stateMachine:DROrchestrator");
      assertThat(client.describeStateMachine(it -> it.stateMachineArn(arn)).definition())
          .contains("drs-orchestration-orchestration-stepfunctions-prod:live")
          .doesNotContain("${");
    }
  }

  @Test
  void an_update_takes_a_release_and_another_mode_and_a_deletion_leaves_the_data() {
    CLOUD.create("drs-life", Mode.STANDALONE.parameters("life", "r1"));

    CLOUD.update("drs-life", Mode.API_ONLY.parameters("life", "r2"));

    assertThat(nested("drs-life").keySet()).isEqualTo(Mode.API_ONLY.stacks());
    assertThat(tables()).contains("drs-orchestration-execution-history-life");

    CLOUD.delete("drs-life");

    assertThat(tables())
        .contains("drs-orchestration-execution-history-life", "drs-orchestration-records-life");
  }

  @Test
  void without_notifications_and_tag_sync_there_are_neither_topics_nor_a_rule() {
    Map<String, String> parameters = Mode.HEADLESS.parameters("quiet", "r1");
    parameters.put("EnableNotifications", "false");
    parameters.put("EnableTagSync", "false");

    CLOUD.create("drs-quiet", parameters);

    Map<String, String> nested = nested("drs-quiet");
    assertThat(nested).doesNotContainKey("NotificationStack");
    assertThat(CLOUD.resources(nested.get("EventBridgeStack")))
        .doesNotContainKeys("TagSyncRule", "TagSyncPermission")
        .containsKey("SweeperRule");
    assertThat(CLOUD.resources(nested.get("LambdaStack"))).doesNotContainKey("EventsSubscription");
  }

  @Test
  void the_templates_of_other_accounts_are_deployed_by_themselves() {
    CLOUD.create(
        "drs-target",
        Template.read("cross-account-role-stack.yaml"),
        Map.of("OrchestrationRoleArn", ROLE, "ExternalId", "a-secret-of-sixteen"));
    CLOUD.create(
        "drs-github",
        Template.read("github-oidc-stack.yaml"),
        Map.of(
            "ProjectName", "drs-orchestration",
            "Environment", "prod",
            "SourceBucket", "bucket",
            "GitHubRepository", "example/recovery",
            "ProviderArn", "arn:aws:iam::123456789012:oidc-provider/github"));

    assertThat(CLOUD.resources("drs-target")).containsKey("Role");
    assertThat(CLOUD.resources("drs-github")).containsKeys("WorkflowRole", "DeploymentRole");
  }

  private static void assertHasWhatIsDeclared(Map<String, String> nested) {
    Set<String> missing = new TreeSet<>();
    Set<String> created = new TreeSet<>();
    nested.forEach(
        (id, stack) -> {
          Map<String, StackResource> resources = CLOUD.resources(stack);
          resources.values().forEach(it -> created.add(it.resourceType()));
          Template.read(file(id))
              .resources()
              .forEach(
                  (name, resource) -> {
                    if (!resources.containsKey(name) && !resource.has("Condition")) {
                      missing.add(resource.path("Type").asText());
                    }
                  });
        });

    assertThat(IgnoredByMoto.TYPES).as("what moto ignores").containsAll(missing);
    assertThat(created).doesNotContainAnyElementsOf(IgnoredByMoto.TYPES);
  }

  /** The template of a stack, as the master says. */
  private static String file(String id) {
    String url =
        Template.read("master-template.yaml")
            .resources()
            .get(id)
            .at("/Properties/TemplateURL/Fn::Sub")
            .asText();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static Map<String, String> nested(String stack) {
    Map<String, String> nested = new TreeMap<>();
    CLOUD
        .resources(stack)
        .forEach(
            (id, resource) -> {
              if (resource.resourceType().equals("AWS::CloudFormation::Stack")) {
                nested.put(id, resource.physicalResourceId());
              }
            });
    return nested;
  }

  private static Map<String, String> outputs(String stack) {
    Map<String, String> outputs = new TreeMap<>();
    for (Output output : CLOUD.describe(stack).outputs()) {
      outputs.put(output.outputKey(), output.outputValue());
    }
    return outputs;
  }

  private static List<String> tables() {
    try (DynamoDbClient client = Moto.shared().dynamoDb()) {
      return client.listTables(it -> it.limit(100)).tableNames();
    }
  }
}
