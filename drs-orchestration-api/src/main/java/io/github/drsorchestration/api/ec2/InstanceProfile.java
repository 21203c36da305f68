package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.List;

/**
 * An instance profile, which gives instances the permissions of a role.
 *
 * @param name unique in the account, the same in all Regions
 * @param arn its ARN
 * @param roles the names of its roles; IAM allows one at most
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InstanceProfile(String name, String arn, List<String> roles) {

  public InstanceProfile {
    Check.notBlank("name", name);
    Check.notBlank("arn", arn);
    roles = Copy.list("roles", roles);
  }
}
