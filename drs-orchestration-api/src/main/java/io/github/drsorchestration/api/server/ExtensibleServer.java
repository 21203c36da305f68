package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Map;
import java.util.Optional;

/**
 * A source server of a staging account that another account can have as an extended one.
 *
 * @param server the server in the staging account
 * @param hostname its host name
 * @param tags its tags
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExtensibleServer(
    ServerReference server, Optional<String> hostname, Map<String, String> tags) {

  public ExtensibleServer {
    Check.present("server", server);
    Check.present("hostname", hostname);
    tags = Copy.sorted("tags", tags);
  }

  /** What people call it, by the one rule of {@link SourceServer#displayName()}. */
  @JsonProperty(value = "name", access = JsonProperty.Access.READ_ONLY)
  public String displayName() {
    return SourceServer.nameOf(tags, hostname, server.serverId());
  }
}
