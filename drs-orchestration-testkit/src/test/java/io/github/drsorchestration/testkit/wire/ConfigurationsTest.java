package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.CreateReplicationConfigurationTemplateRequest;
import software.amazon.awssdk.services.drs.model.LaunchActionCategory;
import software.amazon.awssdk.services.drs.model.LaunchActionType;
import software.amazon.awssdk.services.drs.model.LaunchDisposition;
import software.amazon.awssdk.services.drs.model.PITPolicyRule;
import software.amazon.awssdk.services.drs.model.PITPolicyRuleUnits;
import software.amazon.awssdk.services.drs.model.PutLaunchActionRequest;
import software.amazon.awssdk.services.drs.model.ReplicationConfigurationEbsEncryption;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.drs.model.ValidationException;

/** What can be configured: replication, templates, launch actions. */
class ConfigurationsTest {

  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";

  private final DrsServer drsServer = DrsServer.start(Wired.worldOf(2));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void a_replication_configuration_keeps_what_an_update_does_not_name() {
    drs.updateReplicationConfiguration(
        it -> it.sourceServerID(server(1)).bandwidthThrottling(100L).createPublicIP(true));
    drs.updateReplicationConfiguration(
        it -> it.sourceServerID(server(1)).stagingAreaTags(Map.of("cost", "dr")));

    var changed = drs.getReplicationConfiguration(it -> it.sourceServerID(server(1)));
    assertThat(changed.bandwidthThrottling()).isEqualTo(100);
    assertThat(changed.createPublicIP()).isTrue();
    assertThat(changed.stagingAreaTags()).isEqualTo(Map.of("cost", "dr"));
    assertThat(changed.pitPolicy()).hasSize(3);
    assertThat(changed.replicatedDisks()).hasSize(1);
    var other = drs.getReplicationConfiguration(it -> it.sourceServerID(server(2)));
    assertThat(other.bandwidthThrottling()).isZero();
  }

  @Test
  void a_replication_configuration_must_make_sense() {
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                drs.updateReplicationConfiguration(
                    it ->
                        it.sourceServerID(server(1))
                            .ebsEncryption(ReplicationConfigurationEbsEncryption.CUSTOM)
                            .pitPolicy(daily(1), daily(2))));
    assertThat(refused.fieldList())
        .extracting(field -> field.name())
        .containsExactly("ebsEncryptionKeyArn", "pitPolicy");

    var encrypted =
        drs.updateReplicationConfiguration(
            it ->
                it.sourceServerID(server(1))
                    .ebsEncryption(ReplicationConfigurationEbsEncryption.CUSTOM)
                    .ebsEncryptionKeyArn(KEY));
    assertThat(encrypted.ebsEncryptionKeyArn()).isEqualTo(KEY);
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () -> drs.getReplicationConfiguration(it -> it.sourceServerID(server(9))))
                .resourceId())
        .isEqualTo(server(9));
  }

  @Test
  void a_disconnected_server_is_not_configured_any_more() {
    drs.disconnectSourceServer(it -> it.sourceServerID(server(1)));

    assertThat(
            catchThrowableOfType(
                    ConflictException.class,
                    () -> drs.updateReplicationConfiguration(it -> it.sourceServerID(server(1))))
                .resourceId())
        .isEqualTo(server(1));
  }

  @Test
  void replication_templates_are_created_listed_changed_tagged_and_deleted() {
    var first = drs.createReplicationConfigurationTemplate(ConfigurationsTest::template);
    String id = first.replicationConfigurationTemplateID();
    drs.createReplicationConfigurationTemplate(ConfigurationsTest::template);
    assertThat(first.tags()).isEqualTo(Map.of("by", "test"));
    assertThat(first.replicationServerInstanceType()).isEqualTo("t3.small");
    assertThat(
            drs
                .describeReplicationConfigurationTemplatesPaginator(it -> it.maxResults(1))
                .items()
                .stream())
        .hasSize(2);

    var updated =
        drs.updateReplicationConfigurationTemplate(
            it -> it.replicationConfigurationTemplateID(id).bandwidthThrottling(7L));
    assertThat(updated.bandwidthThrottling()).isEqualTo(7);
    assertThat(updated.stagingAreaSubnetId()).isEqualTo("subnet-12345678");

    drs.tagResource(it -> it.resourceArn(first.arn()).tags(Map.of("more", "tags")));
    assertThat(drs.listTagsForResource(it -> it.resourceArn(first.arn())).tags())
        .isEqualTo(Map.of("by", "test", "more", "tags"));

    drs.deleteReplicationConfigurationTemplate(it -> it.replicationConfigurationTemplateID(id));
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () ->
                        drs.describeReplicationConfigurationTemplates(
                            it -> it.replicationConfigurationTemplateIDs(id)))
                .resourceId())
        .isEqualTo(id);
    assertThat(drs.describeReplicationConfigurationTemplates(it -> {}).items()).hasSize(1);
  }

  @Test
  void a_place_has_one_launch_template_at_most() {
    var template =
        drs.createLaunchConfigurationTemplate(
                it -> it.copyPrivateIp(true).tags(Map.of("by", "test")))
            .launchConfigurationTemplate();
    assertThat(template.launchDisposition()).isEqualTo(LaunchDisposition.STARTED);
    assertThat(
            catchThrowableOfType(
                    ServiceQuotaExceededException.class,
                    () -> drs.createLaunchConfigurationTemplate(it -> {}))
                .quotaCode())
        .isEqualTo("L-1F3FAE4D");
    String id = template.launchConfigurationTemplateID();

    var updated =
        drs.updateLaunchConfigurationTemplate(
                it -> it.launchConfigurationTemplateID(id).postLaunchEnabled(false))
            .launchConfigurationTemplate();

    assertThat(updated.postLaunchEnabled()).isFalse();
    assertThat(updated.copyPrivateIp()).isTrue();
    assertThat(updated.tags()).isEqualTo(Map.of("by", "test"));
    assertThat(
            drs.describeLaunchConfigurationTemplates(it -> it.launchConfigurationTemplateIDs(id))
                .items())
        .containsExactly(updated);
    drs.deleteLaunchConfigurationTemplate(it -> it.launchConfigurationTemplateID(id));
    assertThat(drs.describeLaunchConfigurationTemplates(it -> {}).items()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () ->
                        drs.deleteLaunchConfigurationTemplate(
                            it -> it.launchConfigurationTemplateID(id)))
                .resourceId())
        .isEqualTo(id);
  }

  @Test
  void a_new_server_takes_its_settings_from_the_templates() {
    drs.createReplicationConfigurationTemplate(ConfigurationsTest::template);
    String template =
        drs.createLaunchConfigurationTemplate(it -> it.copyPrivateIp(true))
            .launchConfigurationTemplate()
            .launchConfigurationTemplateID();
    put(template, 1, 1_001);

    RawClient raw = new RawClient(drsServer, DUBLIN);
    raw.sendUnsigned(
        "POST",
        "/_control/servers",
        """
        {"serverId": "%s", "where": {"accountId": "111122223333", "region": "eu-west-1"}}
        """
            .formatted(server(3)));

    assertThat(drs.getLaunchConfiguration(it -> it.sourceServerID(server(3))).copyPrivateIp())
        .isTrue();
    assertThat(orders(server(3))).containsExactly(1_001);
    var replication = drs.getReplicationConfiguration(it -> it.sourceServerID(server(3)));
    assertThat(replication.stagingAreaSubnetId()).isEqualTo("subnet-12345678");
    assertThat(replication.pitPolicy()).hasSize(1);
    assertThat(drs.getLaunchConfiguration(it -> it.sourceServerID(server(1))).copyPrivateIp())
        .isFalse();
  }

  @Test
  void launch_actions_are_put_listed_in_their_order_and_deleted() {
    put(server(1), 2, 1_002);
    var first = drs.putLaunchAction(action(server(1), 1, 1_001));
    put(server(1), 2, 1_003);

    assertThat(first.type()).isEqualTo(LaunchActionType.SSM_AUTOMATION);
    assertThat(orders(server(1))).containsExactly(1_001, 1_003);
    assertThat(
            drs.listLaunchActions(
                    it -> it.resourceId(server(1)).filters(f -> f.actionIds(actionId(2))))
                .items())
        .extracting(it -> it.order())
        .containsExactly(1_003);
    assertThat(orders(server(2))).isEmpty();

    drs.deleteLaunchAction(it -> it.resourceId(server(1)).actionId(actionId(1)));
    assertThat(orders(server(1))).containsExactly(1_003);
    assertThat(
            catchThrowableOfType(
                    ResourceNotFoundException.class,
                    () ->
                        drs.deleteLaunchAction(
                            it -> it.resourceId(server(1)).actionId(actionId(1))))
                .resourceId())
        .isEqualTo(actionId(1));
  }

  @Test
  void launch_actions_are_limited_and_their_orders_differ() {
    IntStream.rangeClosed(1, 200).forEach(number -> put(server(1), number, 1_000 + number));

    assertThat(catchThrowableOfType(ConflictException.class, () -> put(server(1), 201, 1_500)))
        .hasMessageContaining("200 actions");
    assertThat(catchThrowableOfType(ConflictException.class, () -> put(server(1), 7, 1_008)))
        .hasMessageContaining("order 1008");
    assertThat(
            drs
                .listLaunchActionsPaginator(it -> it.resourceId(server(1)).maxResults(90))
                .items()
                .stream())
        .hasSize(200);
  }

  @Test
  void launch_actions_belong_to_a_server_or_to_the_launch_template() {
    String template =
        drs.createLaunchConfigurationTemplate(it -> {})
            .launchConfigurationTemplate()
            .launchConfigurationTemplateID();
    put(template, 1, 1_001);
    assertThat(orders(template)).containsExactly(1_001);

    for (String unknown : List.of(server(9), "lct-00000000000000009")) {
      assertThat(
              catchThrowableOfType(ResourceNotFoundException.class, () -> put(unknown, 1, 1_001))
                  .resourceId())
          .isEqualTo(unknown);
    }
    assertThat(
            catchThrowableOfType(ValidationException.class, () -> put(server(1), 1, 1)).fieldList())
        .extracting(field -> field.name())
        .containsExactly("order");
  }

  private List<Integer> orders(String resource) {
    return drs.listLaunchActions(it -> it.resourceId(resource)).items().stream()
        .map(action -> action.order())
        .toList();
  }

  private void put(String resource, int number, int order) {
    drs.putLaunchAction(action(resource, number, order));
  }

  private static Consumer<PutLaunchActionRequest.Builder> action(
      String resource, int number, int order) {
    return it ->
        it.resourceId(resource)
            .actionId(actionId(number))
            .actionCode("AWS-CreateImage")
            .actionVersion("$DEFAULT")
            .name("Image " + number)
            .description("Makes an image.")
            .category(LaunchActionCategory.OTHER)
            .order(order)
            .active(true)
            .optional(false);
  }

  private static String actionId(int number) {
    return String.format("00000000-0000-0000-0000-%012d", number);
  }

  private static void template(CreateReplicationConfigurationTemplateRequest.Builder template) {
    template
        .stagingAreaSubnetId("subnet-12345678")
        .replicationServersSecurityGroupsIDs("sg-12345678")
        .ebsEncryption(ReplicationConfigurationEbsEncryption.DEFAULT)
        .bandwidthThrottling(0L)
        .stagingAreaTags(Map.of())
        .pitPolicy(daily(1))
        .tags(Map.of("by", "test"));
  }

  private static PITPolicyRule daily(long id) {
    return PITPolicyRule.builder()
        .ruleID(id)
        .units(PITPolicyRuleUnits.DAY)
        .interval(1)
        .retentionDuration(7)
        .build();
  }
}
