package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * A private address that a network interface in a subnet has.
 *
 * @param address an IPv4 address
 * @param networkInterfaceId {@code eni-} and hex digits
 * @param instanceId the instance that the interface is attached to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UsedAddress(String address, String networkInterfaceId, Optional<String> instanceId) {

  public UsedAddress {
    Check.notBlank("address", address);
    Check.notBlank("networkInterfaceId", networkInterfaceId);
    Check.present("instanceId", instanceId);
  }
}
