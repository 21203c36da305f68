package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * A subnet that instances can be launched into.
 *
 * @param subnetId {@code subnet-} and hex digits
 * @param name the value of its tag {@code Name}
 * @param vpcId its VPC
 * @param availabilityZone such as {@code eu-west-1a}
 * @param cidr its IPv4 addresses, such as {@code 10.0.1.0/24}; absent for one that has only IPv6
 * @param availableAddresses how many of them are free
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Subnet(
    String subnetId,
    Optional<String> name,
    String vpcId,
    String availabilityZone,
    Optional<String> cidr,
    int availableAddresses) {

  public Subnet {
    Check.notBlank("subnetId", subnetId);
    Check.present("name", name);
    Check.notBlank("vpcId", vpcId);
    Check.notBlank("availabilityZone", availabilityZone);
    Check.present("cidr", cidr);
    Check.atLeast("availableAddresses", availableAddresses, 0);
  }
}
