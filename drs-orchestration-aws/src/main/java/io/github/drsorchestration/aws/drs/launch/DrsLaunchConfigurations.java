package io.github.drsorchestration.aws.drs.launch;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.port.recovery.LaunchConfigurations;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.GetLaunchConfigurationResponse;
import software.amazon.awssdk.services.drs.model.LaunchConfigurationTemplate;
import software.amazon.awssdk.services.drs.model.LaunchIntoInstanceProperties;
import software.amazon.awssdk.services.drs.model.Licensing;
import software.amazon.awssdk.services.drs.model.UpdateLaunchConfigurationRequest;

/**
 * Launch settings, which DRS keeps in two places: its own launch configuration, and the default
 * version of the EC2 launch template that the configuration names.
 */
public final class DrsLaunchConfigurations implements LaunchConfigurations {

  private final Function<AccountRegion, AwsCalls<DrsClient>> drs;
  private final LaunchTemplates templates;

  public DrsLaunchConfigurations(
      Function<AccountRegion, AwsCalls<DrsClient>> drs, AwsClients clients) {
    this.drs = drs;
    this.templates = new LaunchTemplates(clients);
  }

  @Override
  public LaunchSettings launchSettings(AccountRegion where, String serverId) {
    return settings(where, configuration(where, serverId));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The configuration goes first: while DRS chooses the instance type itself, it overwrites the
   * one in the template.
   */
  @Override
  public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings) {
    GetLaunchConfigurationResponse configuration = configuration(where, serverId);
    LaunchSettings present = settings(where, configuration);
    LaunchSettings wanted = present.overlaidWith(settings);
    if (!ownPart(present).equals(ownPart(wanted))) {
      update(where, serverId, ownPart(present), ownPart(wanted));
    }
    TemplateSettings inTemplate = TemplateSettings.of(wanted);
    if (!TemplateSettings.of(present).equals(inTemplate)) {
      templates.apply(where, templateOf(serverId, configuration), inTemplate);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>DRS takes no empty id; properties without one are those of a launch into a new instance.
   */
  @Override
  public void launchInto(AccountRegion where, String serverId, Optional<String> instanceId) {
    LaunchIntoInstanceProperties properties =
        LaunchIntoInstanceProperties.builder()
            .launchIntoEC2InstanceID(instanceId.orElse(null))
            .build();
    drs.apply(where)
        .repeatable(
            "UpdateLaunchConfiguration",
            client ->
                client.updateLaunchConfiguration(
                    it -> it.sourceServerID(serverId).launchIntoInstanceProperties(properties)));
  }

  /** {@inheritDoc} DRS takes one template in an account and Region, and starts without. */
  @Override
  public LaunchDefaults launchDefaults(AccountRegion where) {
    return drs
        .apply(where)
        .repeatable(
            "DescribeLaunchConfigurationTemplates",
            client -> client.describeLaunchConfigurationTemplates(it -> it.maxResults(1)))
        .items()
        .stream()
        .findFirst()
        .map(DrsLaunchConfigurations::defaults)
        .orElse(LaunchDefaults.NONE);
  }

  private static LaunchDefaults defaults(LaunchConfigurationTemplate template) {
    return new LaunchDefaults(
        Boolean.TRUE.equals(template.launchIntoSourceInstance()),
        LaunchSettings.builder()
            .copyPrivateIp(Optional.ofNullable(template.copyPrivateIp()))
            .copyTags(Optional.ofNullable(template.copyTags()))
            .launchDisposition(named(LaunchDisposition.class, template.launchDispositionAsString()))
            .rightSizing(
                named(RightSizing.class, template.targetInstanceTypeRightSizingMethodAsString()))
            .osByol(Optional.ofNullable(template.licensing()).map(Licensing::osByol))
            .postLaunchEnabled(Optional.ofNullable(template.postLaunchEnabled()))
            .build());
  }

  private GetLaunchConfigurationResponse configuration(AccountRegion where, String serverId) {
    return drs.apply(where)
        .repeatable(
            "GetLaunchConfiguration",
            client -> client.getLaunchConfiguration(it -> it.sourceServerID(serverId)));
  }

  private LaunchSettings settings(
      AccountRegion where, GetLaunchConfigurationResponse configuration) {
    LaunchSettings own =
        LaunchSettings.builder()
            .copyPrivateIp(Optional.ofNullable(configuration.copyPrivateIp()))
            .copyTags(Optional.ofNullable(configuration.copyTags()))
            .launchDisposition(
                named(LaunchDisposition.class, configuration.launchDispositionAsString()))
            .rightSizing(
                named(
                    RightSizing.class, configuration.targetInstanceTypeRightSizingMethodAsString()))
            .osByol(Optional.ofNullable(configuration.licensing()).map(Licensing::osByol))
            .postLaunchEnabled(Optional.ofNullable(configuration.postLaunchEnabled()))
            .launchIntoInstanceId(
                Optional.ofNullable(configuration.launchIntoInstanceProperties())
                    .map(LaunchIntoInstanceProperties::launchIntoEC2InstanceID)
                    .filter(id -> !id.isBlank()))
            .build();
    return template(configuration)
        .flatMap(id -> templates.settings(where, id))
        .map(inTemplate -> inTemplate.over(own))
        .orElse(own);
  }

  private static Optional<String> template(GetLaunchConfigurationResponse configuration) {
    return Optional.ofNullable(configuration.ec2LaunchTemplateID()).filter(id -> !id.isBlank());
  }

  private static String templateOf(String serverId, GetLaunchConfigurationResponse configuration) {
    return template(configuration)
        .orElseThrow(
            () ->
                new CallRejectedException(
                    "UpdateLaunchConfiguration",
                    "DRS names no launch template for " + serverId + " that could be changed"));
  }

  /** The settings that DRS itself keeps. */
  private static LaunchSettings ownPart(LaunchSettings settings) {
    return LaunchSettings.builder()
        .copyPrivateIp(settings.copyPrivateIp())
        .copyTags(settings.copyTags())
        .launchDisposition(settings.launchDisposition())
        .rightSizing(settings.rightSizing())
        .osByol(settings.osByol())
        .postLaunchEnabled(settings.postLaunchEnabled())
        .launchIntoInstanceId(settings.launchIntoInstanceId())
        .build();
  }

  private void update(
      AccountRegion where, String serverId, LaunchSettings present, LaunchSettings wanted) {
    UpdateLaunchConfigurationRequest.Builder request =
        UpdateLaunchConfigurationRequest.builder().sourceServerID(serverId);
    changed(present.copyPrivateIp(), wanted.copyPrivateIp()).ifPresent(request::copyPrivateIp);
    changed(present.copyTags(), wanted.copyTags()).ifPresent(request::copyTags);
    changed(present.launchDisposition(), wanted.launchDisposition())
        .ifPresent(it -> request.launchDisposition(it.name()));
    changed(present.rightSizing(), wanted.rightSizing())
        .ifPresent(it -> request.targetInstanceTypeRightSizingMethod(it.name()));
    changed(present.osByol(), wanted.osByol())
        .ifPresent(it -> request.licensing(Licensing.builder().osByol(it).build()));
    changed(present.postLaunchEnabled(), wanted.postLaunchEnabled())
        .ifPresent(request::postLaunchEnabled);
    changed(present.launchIntoInstanceId(), wanted.launchIntoInstanceId())
        .ifPresent(
            id ->
                request.launchIntoInstanceProperties(
                    LaunchIntoInstanceProperties.builder().launchIntoEC2InstanceID(id).build()));
    drs.apply(where)
        .repeatable(
            "UpdateLaunchConfiguration", it -> it.updateLaunchConfiguration(request.build()));
  }

  private static <T> Optional<T> changed(Optional<T> present, Optional<T> wanted) {
    return wanted.equals(present) ? Optional.empty() : wanted;
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
