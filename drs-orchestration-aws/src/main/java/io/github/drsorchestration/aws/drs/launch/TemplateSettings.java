package io.github.drsorchestration.aws.drs.launch;

import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateIamInstanceProfileSpecification;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/**
 * The part of {@link LaunchSettings} that a launch template holds.
 *
 * @param subnetId its subnet
 * @param securityGroupIds its security groups
 * @param instanceType its type
 * @param instanceProfileName its instance profile
 * @param staticPrivateIp its private address
 */
record TemplateSettings(
    Optional<String> subnetId,
    List<String> securityGroupIds,
    Optional<String> instanceType,
    Optional<String> instanceProfileName,
    Optional<String> staticPrivateIp) {

  TemplateSettings {
    securityGroupIds = List.copyOf(securityGroupIds);
  }

  /** What the settings ask of the template. */
  static TemplateSettings of(LaunchSettings settings) {
    return new TemplateSettings(
        settings.subnetId(),
        settings.securityGroupIds(),
        settings.instanceType(),
        settings.instanceProfileName(),
        settings.staticPrivateIp());
  }

  static TemplateSettings of(ResponseLaunchTemplateData data) {
    Optional<LaunchTemplateInstanceNetworkInterfaceSpecification> card =
        NetworkInterfaces.primary(data.networkInterfaces());
    List<String> groups =
        card.map(LaunchTemplateInstanceNetworkInterfaceSpecification::groups)
            .filter(ids -> !ids.isEmpty())
            .orElse(data.securityGroupIds());
    return new TemplateSettings(
        card.map(LaunchTemplateInstanceNetworkInterfaceSpecification::subnetId),
        groups,
        Optional.ofNullable(data.instanceTypeAsString()),
        Optional.ofNullable(data.iamInstanceProfile()).map(TemplateSettings::profileName),
        card.flatMap(NetworkInterfaces::address));
  }

  /** The settings, overlaid with these. */
  LaunchSettings over(LaunchSettings settings) {
    boolean copied = settings.copyPrivateIp().orElse(false);
    return settings.toBuilder()
        .subnetId(subnetId)
        .securityGroupIds(securityGroupIds)
        .instanceType(instanceType)
        .instanceProfileName(instanceProfileName)
        .staticPrivateIp(copied ? Optional.empty() : staticPrivateIp)
        .build();
  }

  private static String profileName(LaunchTemplateIamInstanceProfileSpecification profile) {
    if (profile.name() != null) {
      return profile.name();
    }
    String arn = Optional.ofNullable(profile.arn()).orElse("");
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
