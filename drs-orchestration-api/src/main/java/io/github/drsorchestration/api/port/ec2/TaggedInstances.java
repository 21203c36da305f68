package io.github.drsorchestration.api.port.ec2;

import io.github.drsorchestration.api.ec2.TaggedInstance;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.List;

/**
 * Finds EC2 instances by their tags.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html">EC2
 *     API: DescribeInstances</a>
 */
@FunctionalInterface
public interface TaggedInstances {

  /** Finds nothing: throws a {@link NotConfiguredException}. */
  TaggedInstances NONE =
      (where, key) -> {
        throw new NotConfiguredException("taggedInstances");
      };

  /**
   * The instances of a place that have a tag with this key, whatever its value, and that are not
   * terminated.
   *
   * @throws ServiceException if they cannot be listed
   */
  List<TaggedInstance> withTag(AccountRegion where, String key);
}
