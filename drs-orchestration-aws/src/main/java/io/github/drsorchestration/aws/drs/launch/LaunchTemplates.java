package io.github.drsorchestration.aws.drs.launch;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateIamInstanceProfileSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/**
 * The launch templates behind the launch configurations of DRS. DRS uses the default version. A
 * change makes a new version that keeps everything else, and makes it the default; where nothing
 * changes, nothing is written.
 */
final class LaunchTemplates {

  private static final String DEFAULT_VERSION = "$Default";

  private final AwsClients clients;

  LaunchTemplates(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * The settings of the default version; empty if there is no such template.
   *
   * @param templateId {@code lt-…}
   */
  Optional<TemplateSettings> settings(AccountRegion where, String templateId) {
    return defaultVersion(where, templateId).map(version -> TemplateSettings.of(data(version)));
  }

  /**
   * Makes the default version have exactly these settings. Settings that are absent here and
   * present there stay as they are, except for the private address, which goes.
   *
   * @throws CallRejectedException if there is no such template, or EC2 refuses a setting
   */
  void apply(AccountRegion where, String templateId, TemplateSettings wanted) {
    LaunchTemplateVersion version =
        defaultVersion(where, templateId)
            .orElseThrow(
                () ->
                    new CallRejectedException(
                        "DescribeLaunchTemplateVersions",
                        "there is no launch template " + templateId + " in " + where));
    Optional<RequestLaunchTemplateData> change = change(templateId, data(version), wanted);
    if (change.isPresent()) {
      long next = newVersion(where, version, change.get());
      makeDefault(where, templateId, next);
    }
  }

  private Optional<LaunchTemplateVersion> defaultVersion(AccountRegion where, String templateId) {
    return ec2(where)
        .ifKnown(
            "DescribeLaunchTemplateVersions",
            ec2 ->
                ec2.describeLaunchTemplateVersions(
                    it -> it.launchTemplateId(templateId).versions(DEFAULT_VERSION)))
        .flatMap(found -> found.launchTemplateVersions().stream().findFirst());
  }

  private static ResponseLaunchTemplateData data(LaunchTemplateVersion version) {
    return Optional.ofNullable(version.launchTemplateData())
        .orElseGet(() -> ResponseLaunchTemplateData.builder().build());
  }

  private static Optional<RequestLaunchTemplateData> change(
      String templateId, ResponseLaunchTemplateData data, TemplateSettings wanted) {
    TemplateSettings present = TemplateSettings.of(data);
    RequestLaunchTemplateData.Builder change = RequestLaunchTemplateData.builder();
    boolean type = differs(wanted.instanceType(), present.instanceType());
    if (type) {
      change.instanceType(wanted.instanceType().orElse(null));
    }
    boolean profile = differs(wanted.instanceProfileName(), present.instanceProfileName());
    if (profile) {
      change.iamInstanceProfile(
          LaunchTemplateIamInstanceProfileSpecificationRequest.builder()
              .name(wanted.instanceProfileName().orElse(null))
              .build());
    }
    boolean groups =
        !wanted.securityGroupIds().isEmpty()
            && !wanted.securityGroupIds().equals(present.securityGroupIds());
    boolean card =
        differs(wanted.subnetId(), present.subnetId())
            || !wanted.staticPrivateIp().equals(present.staticPrivateIp());
    if (card || (groups && data.hasNetworkInterfaces())) {
      refuseGroupsBesideCard(templateId, data);
      change.networkInterfaces(NetworkInterfaces.changed(data.networkInterfaces(), wanted));
    } else if (groups) {
      change.securityGroupIds(wanted.securityGroupIds());
    }
    return type || profile || groups || card ? Optional.of(change.build()) : Optional.empty();
  }

  private static boolean differs(Optional<String> wanted, Optional<String> present) {
    return wanted.isPresent() && !wanted.equals(present);
  }

  /** EC2 launches nothing from a template that has both, and a version cannot take one away. */
  private static void refuseGroupsBesideCard(String templateId, ResponseLaunchTemplateData data) {
    boolean instanceLevel = !data.securityGroupIds().isEmpty() || !data.securityGroups().isEmpty();
    if (instanceLevel && data.networkInterfaces().isEmpty()) {
      throw new CallRejectedException(
          "CreateLaunchTemplateVersion",
          "launch template "
              + templateId
              + " names security groups for the instance, not for a network interface; a subnet or"
              + " address cannot be added to it");
    }
  }

  private long newVersion(
      AccountRegion where, LaunchTemplateVersion source, RequestLaunchTemplateData change) {
    String sourceVersion = String.valueOf(source.versionNumber());
    return ec2(where)
        .repeatable(
            "CreateLaunchTemplateVersion",
            ec2 ->
                ec2.createLaunchTemplateVersion(
                    it ->
                        it.launchTemplateId(source.launchTemplateId())
                            .sourceVersion(sourceVersion)
                            .versionDescription("drs-orchestration, from " + sourceVersion)
                            .launchTemplateData(change)))
        .launchTemplateVersion()
        .versionNumber();
  }

  private void makeDefault(AccountRegion where, String templateId, long version) {
    ec2(where)
        .repeatable(
            "ModifyLaunchTemplate",
            ec2 ->
                ec2.modifyLaunchTemplate(
                    it -> it.launchTemplateId(templateId).defaultVersion(Long.toString(version))));
  }

  private AwsCalls<Ec2Client> ec2(AccountRegion where) {
    return AwsCalls.to("EC2", where, clients.in(where, Ec2Catalog.EC2));
  }
}
