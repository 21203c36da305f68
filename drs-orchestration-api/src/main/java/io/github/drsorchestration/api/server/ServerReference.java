package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;

/**
 * A source server by where it is kept and what it is called there.
 *
 * @param where the account and Region that keep it
 * @param serverId its DRS id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerReference(AccountRegion where, String serverId) {

  public ServerReference {
    Check.present("where", where);
    Check.serverId("serverId", serverId);
  }

  @Override
  public String toString() {
    return serverId + " in " + where;
  }
}
