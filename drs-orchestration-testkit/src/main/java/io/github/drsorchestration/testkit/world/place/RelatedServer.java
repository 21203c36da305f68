package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/**
 * Another server that a server is related to.
 *
 * @param where its account and Region
 * @param serverId its id
 * @param deleted whether it has been deleted from DRS
 */
public record RelatedServer(AccountRegion where, String serverId, boolean deleted) {

  static Optional<RelatedServer> of(Optional<Server> server) {
    return server.map(it -> new RelatedServer(it.definition().where(), it.id(), it.isDeleted()));
  }
}
