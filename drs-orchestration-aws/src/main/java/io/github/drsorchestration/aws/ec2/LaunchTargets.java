package io.github.drsorchestration.aws.ec2;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.server.InstanceState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What EC2 says of an instance, as far as it matters for a launch into it. */
final class LaunchTargets {

  private LaunchTargets() {}

  static LaunchTarget of(Instance instance) {
    Map<String, String> tags = new HashMap<>();
    for (Tag tag : instance.tags()) {
      tags.put(tag.key(), tag.value() == null ? "" : tag.value());
    }
    return new LaunchTarget(
        instance.instanceId(),
        Optional.ofNullable(tags.get("Name")),
        state(instance),
        LaunchTarget.TAG_VALUE.equals(tags.get(LaunchTarget.TAG)),
        "windows".equalsIgnoreCase(instance.platformAsString()),
        Objects.requireNonNullElse(instance.architectureAsString(), "unknown"),
        Objects.requireNonNullElse(instance.virtualizationTypeAsString(), "unknown"),
        instance.rootDeviceType() == DeviceType.EBS,
        Optional.ofNullable(instance.currentInstanceBootModeAsString())
            .or(() -> Optional.ofNullable(instance.bootModeAsString())),
        instance.blockDeviceMappings().stream()
            .filter(device -> device.ebs() != null)
            .map(device -> device.ebs().volumeId())
            .toList());
  }

  private static InstanceState state(Instance instance) {
    String name = instance.state().nameAsString().toUpperCase(Locale.ROOT).replace('-', '_');
    for (InstanceState state : InstanceState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    return InstanceState.NOT_FOUND;
  }
}
