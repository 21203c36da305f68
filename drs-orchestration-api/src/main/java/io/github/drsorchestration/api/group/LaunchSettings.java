package io.github.drsorchestration.api.group;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a server is to be launched: the first seven settings belong to the DRS launch configuration,
 * the rest to the EC2 launch template behind it. A setting that is absent is left as it is.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableLaunchSettings.class)
@JsonDeserialize(builder = LaunchSettings.Builder.class)
public interface LaunchSettings {

  /** Settings that change nothing. */
  static LaunchSettings unchanged() {
    return builder().build();
  }

  /** Keep the private address of the source. */
  Optional<Boolean> copyPrivateIp();

  /** Copy the tags of the source server to the instance. */
  Optional<Boolean> copyTags();

  Optional<LaunchDisposition> launchDisposition();

  /** How DRS chooses the instance type; anything but NONE overrides {@link #instanceType()}. */
  Optional<RightSizing> rightSizing();

  /** Bring your own licence of the operating system. */
  Optional<Boolean> osByol();

  /** Run the post-launch actions. */
  Optional<Boolean> postLaunchEnabled();

  /**
   * The existing EC2 instance into which each launch goes, drill or not: its volumes are replaced.
   * It is a setting of one server in DRS; no group can have it.
   */
  @Text(TextForm.INSTANCE_ID)
  Optional<String> launchIntoInstanceId();

  @Text(TextForm.SUBNET_ID)
  Optional<String> subnetId();

  @Text(TextForm.SECURITY_GROUP_ID)
  List<String> securityGroupIds();

  @Text(TextForm.INSTANCE_TYPE)
  Optional<String> instanceType();

  Optional<String> instanceProfileName();

  /** A fixed private address; needs {@link #subnetId()} and forbids {@link #copyPrivateIp()}. */
  @Text(TextForm.IPV4)
  Optional<String> staticPrivateIp();

  /**
   * These settings with those of {@code other} laid over them where {@code other} has them. Where
   * one of the two copies the private address and the other fixes it, {@code other} wins.
   */
  default LaunchSettings overlaidWith(LaunchSettings other) {
    return builder()
        .copyPrivateIp(other.copyPrivateIp().or(() -> copyPrivateIpUnder(other)))
        .copyTags(other.copyTags().or(this::copyTags))
        .launchDisposition(other.launchDisposition().or(this::launchDisposition))
        .rightSizing(other.rightSizing().or(this::rightSizing))
        .osByol(other.osByol().or(this::osByol))
        .postLaunchEnabled(other.postLaunchEnabled().or(this::postLaunchEnabled))
        .launchIntoInstanceId(other.launchIntoInstanceId().or(this::launchIntoInstanceId))
        .subnetId(other.subnetId().or(this::subnetId))
        .securityGroupIds(
            other.securityGroupIds().isEmpty() ? securityGroupIds() : other.securityGroupIds())
        .instanceType(other.instanceType().or(this::instanceType))
        .instanceProfileName(other.instanceProfileName().or(this::instanceProfileName))
        .staticPrivateIp(other.staticPrivateIp().or(() -> staticPrivateIpUnder(other)))
        .build();
  }

  private Optional<Boolean> copyPrivateIpUnder(LaunchSettings other) {
    return other.staticPrivateIp().isPresent()
        ? copyPrivateIp().map(copied -> false)
        : copyPrivateIp();
  }

  private Optional<String> staticPrivateIpUnder(LaunchSettings other) {
    return other.copyPrivateIp().orElse(false) ? Optional.empty() : staticPrivateIp();
  }

  @Value.Check
  default void check() {
    Bounds.check(LaunchSettings.class, this);
    Check.that(
        staticPrivateIp().isEmpty() || !copyPrivateIp().orElse(false),
        "staticPrivateIp",
        "cannot be combined with copyPrivateIp");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableLaunchSettings.Builder {
    Builder() {}
  }
}
