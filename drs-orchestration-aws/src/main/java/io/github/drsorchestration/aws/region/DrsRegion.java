package io.github.drsorchestration.aws.region;

import java.util.Optional;

/**
 * A Region in which DRS is offered, and the host names that answer there.
 *
 * @param code the Region's code, such as {@code eu-west-1}
 * @param partition the partition it belongs to, such as {@code aws}; credentials, ARNs and recovery
 *     never cross it
 * @param optIn whether an account has to enable the Region before it can be used
 * @param endpoint the host name
 * @param dualStackEndpoint the host name that has IPv4 and IPv6 addresses
 * @param fipsEndpoint the host name with FIPS 140 validated cryptography, where there is one
 */
public record DrsRegion(
    String code,
    String partition,
    boolean optIn,
    String endpoint,
    String dualStackEndpoint,
    Optional<String> fipsEndpoint) {

  @Override
  public String toString() {
    return code;
  }
}
