package io.github.drsorchestration.core.service.configuration.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts changes into an order in which none needs a name or a server that another item still has.
 * What two items want, or swap, only one can have.
 *
 * @param <T> the items
 */
final class WriteOrder<T> {

  private final Kind<T> kind;
  private final Map<String, Owner> owners = new HashMap<>();

  WriteOrder(Kind<T> kind, Collection<T> stored) {
    this.kind = kind;
    stored.forEach(this::occupy);
  }

  private record Owner(String id, String name) {}

  List<Change<T>> of(List<Change<T>> changes) {
    List<Change<T>> ordered = new ArrayList<>();
    List<Change<T>> waiting = new ArrayList<>();
    changes.forEach(change -> (change.isWritten() ? waiting : ordered).add(change));
    boolean progress = true;
    while (progress) {
      progress = take(waiting, ordered);
    }
    waiting.forEach(change -> ordered.add(change.failed(taken(change).orElse(""))));
    return ordered;
  }

  private boolean take(List<Change<T>> waiting, List<Change<T>> ordered) {
    boolean progress = false;
    for (Iterator<Change<T>> changes = waiting.iterator(); changes.hasNext(); ) {
      Change<T> change = changes.next();
      if (taken(change).isEmpty()) {
        change.stored().ifPresent(this::vacate);
        change.value().ifPresent(this::occupy);
        ordered.add(change);
        changes.remove();
        progress = true;
      }
    }
    return progress;
  }

  private void occupy(T value) {
    boolean seen = kind.isSeen(value);
    String name = seen ? kind.kind().noun() + " '" + kind.name(value) + "'" : "another";
    Owner owner = new Owner(kind.id(value), name);
    kind.claims(value).forEach(claim -> owners.put(claim, owner));
  }

  private void vacate(T value) {
    kind.claims(value).forEach(owners::remove);
  }

  private Optional<String> taken(Change<T> change) {
    return change.value().stream()
        .flatMap(value -> kind.claims(value).stream())
        .filter(claim -> isTaken(claim, change.id()))
        .findFirst()
        .map(claim -> claim + " belongs to " + ownerOf(claim) + " already");
  }

  private boolean isTaken(String claim, String id) {
    Owner owner = owners.get(claim);
    return owner != null && !owner.id().equals(id);
  }

  private String ownerOf(String claim) {
    Owner owner = owners.get(claim);
    return owner == null ? "another" : owner.name();
  }
}
