package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedKeys;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the account that launches may use the keys of the disks, found out before it does. */
class KeyScenarioTest {

  private static final AccountRegion STAGING = new AccountRegion("777788889999", PLACE.region());
  private static final String STAGED = "s-0000000000staged1";
  private static final String KEY =
      "arn:aws:kms:%s:%s:key/0a1b2c3d-0000-4000-8000-000000000001"
          .formatted(PLACE.region(), STAGING.accountId());
  private static final EncryptionKey OF_AWS =
      new EncryptionKey(
          "arn:aws:kms:%s:%s:alias/aws/ebs".formatted(PLACE.region(), STAGING.accountId()),
          true,
          KeyState.ENABLED);

  private static String ownKey(String region) {
    return "arn:aws:kms:%s:%s:key/0a1b2c3d-0000-4000-8000-000000000002"
        .formatted(region, PLACE.accountId());
  }

  /** Two servers of the place's own, each in its wave. */
  private static Scene own(KeyState state) {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    keys(scene)
        .key(new EncryptionKey(ownKey(PLACE.region()), false, state))
        .encrypt(PLACE, id("a"), ownKey(PLACE.region()));
    return scene;
  }

  /** One server that another account replicates. */
  private static Scene extended() {
    Scene scene =
        Scene.of(
            world("b")
                .server(
                    SimulatedServer.builder()
                        .serverId(STAGED)
                        .where(STAGING)
                        .hostname("db")
                        .build()),
            plan(wave("a").build()),
            Cast.groupIn(PLACE, "a").tagCriteria(new TagCriteria(Map.of("tier", "db"))).build());
    SimulatedWorld world = scene.simulation().world();
    world.served().administration().extend(STAGING, STAGED, PLACE, Map.of("tier", "db"));
    return scene;
  }

  private static SimulatedKeys keys(Scene scene) {
    return scene.simulation().world().keys();
  }

  private static List<String> messages(Scene scene) {
    return scene.execution().findings().stream().map(Finding::message).toList();
  }

  @Test
  void a_key_that_can_be_used_is_no_finding() {
    Scene scene = own(KeyState.ENABLED);
    scene.run();

    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void a_key_that_is_disabled_keeps_a_drill_from_being_started() {
    Scene scene = own(KeyState.DISABLED);
    scene.run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING ENCRYPTION_KEY a");
    assertThat(messages(scene))
        .containsExactly(
            "a cannot be launched, because the key of its disks cannot be used: "
                + ownKey(PLACE.region())
                + " is disabled; enable it");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_key_that_will_be_deleted_says_what_is_at_stake() {
    Scene scene = own(KeyState.PENDING_DELETION);
    scene.run(Scene.drill().build());

    assertThat(messages(scene)).singleElement().asString().contains("cancel that, and enable it");
  }

  @Test
  void a_key_of_another_region_is_told() {
    Scene scene = Scene.of(wave("a").build());
    keys(scene).encrypt(PLACE, id("a"), ownKey("eu-south-1"));
    scene.run(Scene.drill().build());

    assertThat(messages(scene))
        .singleElement()
        .asString()
        .contains("is in eu-south-1")
        .contains("multi-Region key");
  }

  @Test
  void an_extended_server_with_a_key_of_aws_cannot_be_launched() {
    Scene scene = extended();
    keys(scene).useByDefault(STAGING, OF_AWS);
    scene.run(Scene.drill().build());

    assertThat(messages(scene))
        .singleElement()
        .asString()
        .contains("cannot be shared with account " + PLACE.accountId())
        .contains("choose a customer-managed key");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_key_that_lets_the_account_in_is_no_finding() {
    Scene scene = extended();
    keys(scene)
        .key(EncryptionKey.ofCustomer(KEY))
        .share(KEY, PLACE.accountId())
        .encrypt(STAGING, STAGED, KEY);
    scene.run();

    assertThat(scene.findings()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_key_that_does_not_is_told_with_the_statements_to_paste() throws IOException {
    Scene scene = extended();
    keys(scene).key(EncryptionKey.ofCustomer(KEY)).encrypt(STAGING, STAGED, KEY);
    scene.run();

    Finding finding = scene.execution().findings().get(0);
    assertThat(Scene.text(finding)).startsWith("WARNING ENCRYPTION_KEY");
    assertThat(finding.where()).contains(PLACE);
    String before = "does not let account " + PLACE.accountId() + " in; add to its policy: ";
    assertThat(finding.message()).contains(KEY).contains(before);
    String statements =
        finding.message().substring(finding.message().indexOf(before) + before.length());
    JsonNode policy = new ObjectMapper().readTree("[" + statements + "]");
    assertThat(policy).hasSize(2);
    assertThat(policy.at("/0/Principal/AWS/0").asText())
        .isEqualTo("arn:aws:iam::" + PLACE.accountId() + ":root");
    assertThat(policy.at("/0/Action").toString()).contains("kms:ReEncryptFrom");
    assertThat(policy.at("/1/Condition/Bool/kms:GrantIsForAWSResource").asText()).isEqualTo("true");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_default_key_of_the_staging_account_must_let_the_account_in_too() {
    Scene scene = extended();
    keys(scene).useByDefault(STAGING, EncryptionKey.ofCustomer(KEY));
    scene.run();

    assertThat(messages(scene)).singleElement().asString().contains("add to its policy");
  }

  @Test
  void who_must_not_look_is_told_once_and_keeps_nothing_back() {
    Scene scene = own(KeyState.DISABLED);
    keys(scene).unreadable(PLACE);
    scene.run(Scene.drill().build());

    assertThat(messages(scene))
        .singleElement()
        .asString()
        .startsWith("the keys of the disks of a, b could not be checked: ")
        .contains("kms:DescribeKey");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }
}
