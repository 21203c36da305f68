package io.github.drsorchestration.aws.drs.launch;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import java.util.Optional;
import java.util.Set;
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

  private static final int ATTEMPTS = 3;

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
   * present there stay as they are, except for the private address, which goes. EC2 has no
   * conditional change, so that of another, such as DRS itself, is looked for just before the new
   * version becomes the default: it is kept.
   *
   * @throws CallRejectedException if there is no such template, or EC2 refuses a setting
   */
  void apply(AccountRegion where, String templateId, TemplateSettings wanted) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      LaunchTemplateVersion version = existing(where, templateId);
      Optional<RequestLaunchTemplateData> change = change(templateId, data(version), wanted);
      if (change.isEmpty()) {
        return;
      }
      long next = newVersion(where, version, change.get());
      if (existing(where, templateId).versionNumber().equals(version.versionNumber())) {
        makeDefault(where, templateId, next);
        return;
      }
    }
    throw new CallRejectedException(
        "ModifyLaunchTemplate",
        "launch template " + templateId + " is changed by others all the time; try again later");
  }

  private LaunchTemplateVersion existing(AccountRegion where, String templateId) {
    return defaultVersion(where, templateId)
        .orElseThrow(
            () ->
                new CallRejectedException(
                    "DescribeLaunchTemplateVersions",
                    "there is no launch template " + templateId + " in " + where));
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
            && !Set.copyOf(wanted.securityGroupIds())
                .equals(Set.copyOf(present.securityGroupIds()));
    boolean card =
        differs(wanted.subnetId(), present.subnetId())
            || !wanted.staticPrivateIp().equals(present.staticPrivateIp());
    if (card || (groups && !data.networkInterfaces().isEmpty())) {
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
