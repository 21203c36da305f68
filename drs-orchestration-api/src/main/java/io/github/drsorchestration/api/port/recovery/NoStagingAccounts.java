package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.ServerReference;
import java.util.List;
import java.util.Map;

/** Says that staging accounts cannot be asked for, instead of finding none. */
final class NoStagingAccounts implements StagingAccounts {

  @Override
  public List<String> stagingAccounts(AccountRegion where) {
    throw notConfigured();
  }

  @Override
  public List<ExtensibleServer> extensibleServers(AccountRegion where, String stagingAccountId) {
    throw notConfigured();
  }

  @Override
  public ServerReference extend(
      AccountRegion where, ServerReference server, Map<String, String> tags) {
    throw notConfigured();
  }

  private static NotConfiguredException notConfigured() {
    return new NotConfiguredException("stagingAccounts");
  }
}
