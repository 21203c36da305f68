package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * A security group that instances can be launched with.
 *
 * @param securityGroupId {@code sg-} and hex digits
 * @param name unique in its VPC
 * @param description what it is for, in the words of its owner
 * @param vpcId its VPC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SecurityGroup(
    String securityGroupId, String name, Optional<String> description, String vpcId) {

  public SecurityGroup {
    Check.notBlank("securityGroupId", securityGroupId);
    Check.notBlank("name", name);
    Check.present("description", description);
    Check.notBlank("vpcId", vpcId);
  }
}
