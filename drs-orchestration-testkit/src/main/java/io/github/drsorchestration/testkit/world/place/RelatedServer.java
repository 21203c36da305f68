package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/**
 * Another server that a server has to do with.
 *
 * @param where its account and Region
 * @param serverId its id
 * @param deleted whether DRS does not know it any more
 */
public record RelatedServer(AccountRegion where, String serverId, boolean deleted) {

  static Optional<RelatedServer> of(Optional<Server> server) {
    return server.map(it -> new RelatedServer(it.definition().where(), it.id(), it.isDeleted()));
  }
}
