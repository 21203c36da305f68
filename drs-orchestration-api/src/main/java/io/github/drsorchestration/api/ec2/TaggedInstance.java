package io.github.drsorchestration.api.ec2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.server.InstanceState;
import java.util.Map;

/**
 * An EC2 instance that was found by a tag.
 *
 * @param instanceId its id
 * @param state its state
 * @param tags all its tags
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TaggedInstance(String instanceId, InstanceState state, Map<String, String> tags) {

  public TaggedInstance {
    Check.notBlank("instanceId", instanceId);
    Check.present("state", state);
    tags = Copy.sorted("tags", tags);
  }
}
