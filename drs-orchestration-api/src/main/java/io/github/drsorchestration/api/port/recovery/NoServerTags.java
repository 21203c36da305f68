package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.Map;

/** Says that tags can be neither read nor written, instead of finding none. */
final class NoServerTags implements ServerTags {

  @Override
  public Map<String, Map<String, String>> ofInstances(
      AccountRegion where, Collection<String> instanceIds) {
    throw new NotConfiguredException("serverTags");
  }

  @Override
  public void addToServer(AccountRegion where, String serverId, Map<String, String> tags) {
    throw new NotConfiguredException("serverTags");
  }

  @Override
  public void removeFromServer(AccountRegion where, String serverId, Collection<String> keys) {
    throw new NotConfiguredException("serverTags");
  }
}
