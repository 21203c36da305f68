package io.github.drsorchestration.aws.drs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

class LaunchTemplatesTest {

  private static final AccountRegion WHERE = new AccountRegion("123456789012", "eu-west-1");

  private final List<CreateLaunchTemplateVersionRequest> created = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion(WHERE.region())
          .homeAccount(WHERE.accountId())
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
          .endpoint(Moto.shared().endpoint())
          .interceptor(
              new ExecutionInterceptor() {
                @Override
                public void beforeExecution(
                    Context.BeforeExecution context, ExecutionAttributes attributes) {
                  if (context.request() instanceof CreateLaunchTemplateVersionRequest request) {
                    created.add(request);
                    meanwhile.run();
                  }
                }
              })
          .build();
  private final LaunchTemplates templates = new LaunchTemplates(clients);
  private final Ec2Client ec2 = Moto.shared().point(Ec2Client.builder()).build();

  @AfterEach
  void close() {
    clients.close();
    ec2.close();
  }

  @Test
  void the_settings_of_the_default_version_are_read() {
    String id = template(LaunchTemplatesTest::asDrsMakesThem);

    assertThat(templates.settings(WHERE, id))
        .contains(
            settings(
                LaunchSettings.builder()
                    .subnetId("subnet-00000001")
                    .addSecurityGroupIds("sg-00000001")
                    .instanceType("m5.large")
                    .instanceProfileName("web")
                    .build()));
    assertThat(templates.settings(WHERE, "lt-00000000000000000")).isEmpty();
  }

  @Test
  void a_change_makes_a_new_default_version_that_keeps_everything_else() {
    String id = template(LaunchTemplatesTest::asDrsMakesThem);

    templates.apply(
        WHERE,
        id,
        settings(
            LaunchSettings.builder()
                .subnetId("subnet-00000002")
                .addSecurityGroupIds("sg-00000001")
                .instanceType("m5.xlarge")
                .instanceProfileName("web")
                .staticPrivateIp("10.0.0.7")
                .build()));

    LaunchTemplateVersion version = defaultVersion(id);
    assertThat(version.versionNumber()).isEqualTo(2);
    // EC2 takes from the source version what is not given; moto does not, so the request is read.
    assertThat(created).hasSize(1);
    assertThat(created.get(0).sourceVersion()).isEqualTo("1");
    assertThat(created.get(0).launchTemplateData().keyName()).isNull();
    assertThat(created.get(0).launchTemplateData().iamInstanceProfile()).isNull();
    ResponseLaunchTemplateData data = version.launchTemplateData();
    assertThat(data.instanceTypeAsString()).isEqualTo("m5.xlarge");
    assertThat(data.networkInterfaces()).hasSize(1);
    assertThat(data.networkInterfaces().get(0).subnetId()).isEqualTo("subnet-00000002");
    assertThat(data.networkInterfaces().get(0).groups()).containsExactly("sg-00000001");
    assertThat(data.networkInterfaces().get(0).associatePublicIpAddress()).isFalse();
    assertThat(data.networkInterfaces().get(0).privateIpAddress()).isEqualTo("10.0.0.7");
  }

  @Test
  void where_nothing_differs_nothing_is_written() {
    String id = template(LaunchTemplatesTest::asDrsMakesThem);
    TemplateSettings same = templates.settings(WHERE, id).orElseThrow();

    templates.apply(WHERE, id, same);
    templates.apply(WHERE, id, settings(LaunchSettings.builder().instanceType("m5.large").build()));

    assertThat(versions(id)).isEqualTo(1);
  }

  @Test
  void a_change_may_be_repeated() {
    String id = template(LaunchTemplatesTest::asDrsMakesThem);
    TemplateSettings wanted =
        settings(LaunchSettings.builder().addSecurityGroupIds("sg-00000009").build());

    templates.apply(WHERE, id, wanted);
    templates.apply(WHERE, id, wanted);

    assertThat(versions(id)).isEqualTo(2);
    assertThat(templates.settings(WHERE, id).orElseThrow().securityGroupIds())
        .containsExactly("sg-00000009");
  }

  @Test
  void a_template_without_an_interface_keeps_its_groups_for_the_instance() {
    String id = template(data -> data.securityGroupIds("sg-00000001").instanceType("m5.large"));

    templates.apply(
        WHERE, id, settings(LaunchSettings.builder().addSecurityGroupIds("sg-00000002").build()));

    ResponseLaunchTemplateData data = defaultVersion(id).launchTemplateData();
    assertThat(data.securityGroupIds()).containsExactly("sg-00000002");
    assertThat(data.networkInterfaces()).isEmpty();
    assertThatThrownBy(
            () ->
                templates.apply(
                    WHERE,
                    id,
                    settings(LaunchSettings.builder().subnetId("subnet-00000002").build())))
        .isInstanceOf(CallRejectedException.class);
  }

  @Test
  void an_empty_template_gets_an_interface_where_a_subnet_is_wanted() {
    String id = template(data -> data.instanceType("m5.large"));

    templates.apply(
        WHERE, id, settings(LaunchSettings.builder().subnetId("subnet-00000002").build()));

    assertThat(templates.settings(WHERE, id).orElseThrow().subnetId())
        .isEqualTo(Optional.of("subnet-00000002"));
  }

  @Test
  void the_same_groups_in_another_order_are_no_change() {
    String id =
        template(
            data -> data.securityGroupIds("sg-00000001", "sg-00000002").instanceType("m5.large"));

    templates.apply(
        WHERE,
        id,
        settings(
            LaunchSettings.builder().addSecurityGroupIds("sg-00000002", "sg-00000001").build()));

    assertThat(versions(id)).isEqualTo(1);
  }

  @Test
  void what_another_has_changed_at_the_same_time_is_kept() {
    String id = template(LaunchTemplatesTest::asDrsMakesThem);
    meanwhile =
        () -> {
          meanwhile = () -> {};
          ec2.createLaunchTemplateVersion(
              it ->
                  it.launchTemplateId(id)
                      .launchTemplateData(data -> data.instanceType("c5.large")));
          ec2.modifyLaunchTemplate(it -> it.launchTemplateId(id).defaultVersion("2"));
        };

    templates.apply(
        WHERE, id, settings(LaunchSettings.builder().instanceProfileName("other").build()));

    // EC2 takes from the source version what is not given.
    assertThat(created)
        .extracting(CreateLaunchTemplateVersionRequest::sourceVersion)
        .containsExactly("1", "2");
    assertThat(defaultVersion(id).versionNumber()).isEqualTo(4);
  }

  private static void asDrsMakesThem(RequestLaunchTemplateData.Builder data) {
    data.instanceType("m5.large")
        .keyName("operators")
        .ebsOptimized(true)
        .iamInstanceProfile(it -> it.arn("arn:aws:iam::123456789012:instance-profile/a/web"))
        .networkInterfaces(
            LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.builder()
                .deviceIndex(0)
                .subnetId("subnet-00000001")
                .groups("sg-00000001")
                .associatePublicIpAddress(false)
                .build());
  }

  private static TemplateSettings settings(LaunchSettings settings) {
    return TemplateSettings.of(settings);
  }

  private String template(Consumer<RequestLaunchTemplateData.Builder> data) {
    return ec2.createLaunchTemplate(
            it -> it.launchTemplateName("t-" + UUID.randomUUID()).launchTemplateData(data))
        .launchTemplate()
        .launchTemplateId();
  }

  private LaunchTemplateVersion defaultVersion(String id) {
    return ec2.describeLaunchTemplateVersions(it -> it.launchTemplateId(id).versions("$Default"))
        .launchTemplateVersions()
        .get(0);
  }

  private int versions(String id) {
    List<LaunchTemplateVersion> versions =
        ec2.describeLaunchTemplateVersions(it -> it.launchTemplateId(id)).launchTemplateVersions();
    return versions.size();
  }
}
