package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.Map;

/**
 * The tags of instances that DRS replicates, and those of their source servers. Every method may
 * throw a {@link ServiceException}.
 *
 * @see <a href="https://docs.aws.amazon.com/drs/latest/APIReference/API_TagResource.html">DRS API:
 *     TagResource</a>; the tags of instances are those of EC2 DescribeInstances
 */
public interface ServerTags {

  /** Has no tags to read or write: every method throws a {@link NotConfiguredException}. */
  ServerTags NONE = new NoServerTags();

  /**
   * The tags of these instances by instance id, an empty map for one that has none. Instances that
   * do not exist are left out.
   *
   * @param where where the instances run, which need not be where they are recovered
   */
  Map<String, Map<String, String>> ofInstances(AccountRegion where, Collection<String> instanceIds);

  /**
   * Gives a source server these tags in addition to its own; one that has the same key is replaced.
   * May be repeated. DRS allows 50 tags in all.
   */
  void addToServer(AccountRegion where, String serverId, Map<String, String> tags);

  /** Takes the tags with these keys from a source server. May be repeated. */
  void removeFromServer(AccountRegion where, String serverId, Collection<String> keys);
}
