package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.server.InstanceState;
import java.util.List;
import java.util.Optional;

/**
 * An existing instance, as far as it matters for a launch into it.
 *
 * @param instanceId its id
 * @param name the value of its tag {@code Name}
 * @param state its state
 * @param allowed whether it has the tag that allows launches into it
 * @param windows whether it runs Windows
 * @param architecture such as {@code x86_64}
 * @param virtualization such as {@code hvm}
 * @param ebsRoot whether its root device is an EBS volume
 * @param bootMode such as {@code uefi}, where EC2 tells
 * @param volumeIds its volumes, which a launch replaces
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LaunchTarget(
    String instanceId,
    Optional<String> name,
    InstanceState state,
    boolean allowed,
    boolean windows,
    String architecture,
    String virtualization,
    boolean ebsRoot,
    Optional<String> bootMode,
    List<String> volumeIds) {

  /** The tag that an instance must have. */
  public static final String TAG = "AWSDRS";

  /** The value that the tag must have. */
  public static final String TAG_VALUE = "AllowLaunchingIntoThisInstance";

  public LaunchTarget {
    Check.notBlank("instanceId", instanceId);
    Check.present("name", name);
    Check.present("state", state);
    Check.notBlank("architecture", architecture);
    Check.notBlank("virtualization", virtualization);
    Check.present("bootMode", bootMode);
    volumeIds = Copy.list("volumeIds", volumeIds);
  }
}
